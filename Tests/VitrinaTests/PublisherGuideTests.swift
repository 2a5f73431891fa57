import Foundation
import OCDSCore
import TestSupport
import Testing

/// The guide for publishers: its commands run in their order and answer what it shows.
@Suite("The publishers' guide")
struct PublisherGuideTests {
  private static let page = "docs/publishers/first-publication"
  private static let folder = Paths.fixtures.appending(path: "sources/sipot-xxviii")

  /// A command and the lines that the page shows of its answer.
  private struct Step {
    let command: String
    var shown: [String] = []
  }

  private static func text(_ language: Language) throws -> String {
    let path = "\(page)\(language == .es ? ".es" : "").md"
    return String(decoding: try bytes(of: Paths.root.appending(path: path)), as: UTF8.self)
  }

  private static func steps(_ text: String) -> [Step] {
    var steps: [Step] = []
    var isShown = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isShown.toggle()
      } else if isShown, !steps.isEmpty {
        steps[steps.count - 1].shown.append(String(line))
      } else if line.hasPrefix("    vitrina ") {
        steps.append(Step(command: String(line.dropFirst("    vitrina ".count))))
      }
    }
    return steps
  }

  @Test(
    "takes an official from a workbook to a process that is served",
    arguments: Language.allCases
  )
  func commands(_ language: Language) throws {
    let text = try Self.text(language)
    let workspace = try Workspace()
    try workspace.write("trimestre-3.xlsx", try bytes(of: Self.folder.appending(path: "guia.xlsx")))
    let corrected = try bytes(of: Self.folder.appending(path: "guia-corregida.xlsx"))
    var isServed = false
    let steps = Self.steps(text)
    for step in steps {
      if step.command.hasPrefix("serve ") {
        try serve(step.command, text, workspace, language)
        isServed = true
        continue
      }
      let script = "\"$VITRINA\" \(step.command) --lang \(language == .es ? "es" : "en")"
      let outcome = try workspace.bash(script)
      #expect(outcome.exitCode == 0 || outcome.exitCode == 1, "\(step.command): \(outcome.stderr)")
      for line in step.shown {
        #expect(outcome.stdout.contains(line), "\(step.command) says: \(outcome.stdout)")
      }
      // The reader of the guide writes the number that was missing.
      if step.command.hasPrefix("runs ") { try workspace.write("trimestre-3.xlsx", corrected) }
    }
    #expect(steps.count == 7)
    #expect(steps.filter { !$0.shown.isEmpty }.count == 4)
    #expect(isServed)
  }

  /// Serves at a free port and asks for the address that the page names.
  private func serve(
    _ command: String,
    _ text: String,
    _ workspace: Workspace,
    _ language: Language
  ) throws {
    let address = try #require(text.firstMatch(of: /`http:\/\/127\.0\.0\.1:8080(\/[^`]+)`/)).1
    let script = """
      "$VITRINA" \(command) --listen 127.0.0.1:0 > said 2>&1 &
      server=$!
      until grep -qo 'http://127.0.0.1:[0-9]*' said; do kill -0 $server || exit 2; done
      curl --silent --fail "$(grep -o 'http://127.0.0.1:[0-9]*' said | head -1)\(address)"
      answer=$?
      kill $server
      wait $server && exit $answer
      """
    let outcome = try workspace.bash(script)
    #expect(outcome.exitCode == 0, "\(outcome.stderr)")
    #expect(outcome.stdout.contains("ocds-abc123-AD-032-2025"))
    #expect(outcome.stdout.contains("58000.00"))
  }
}
