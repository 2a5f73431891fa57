import Foundation
import OCDSCore
import TestSupport
import Testing

@testable import vitrina

@Suite("Help")
struct HelpTests {
  private static let names = Program.commands.map { $0.syntax.name }

  @Test("the program tells its version")
  func version() throws {
    let outcome = try Vitrina.run(["--version"])
    #expect(outcome.exitCode == 0)
    #expect(outcome.stdout == "vitrina \(Program.version)\n")
    #expect(outcome.stderr.isEmpty)
  }

  @Test(
    "help on the program names every command and gives an example",
    arguments: ["--help", "-h", "help"],
    Language.allCases
  )
  func program(word: String, language: Language) throws {
    let outcome = try Vitrina.run([word], language: language)
    #expect(outcome.exitCode == 0)
    #expect(outcome.stderr.isEmpty)
    #expect(
      outcome.stdout.contains(language == .es ? "Uso: vitrina ORDEN" : "Usage: vitrina COMMAND")
    )
    #expect(
      outcome.stdout.contains(language == .es ? "Ejemplo:\n  vitrina " : "Example:\n  vitrina ")
    )
    for name in Self.names { #expect(outcome.stdout.contains("\n  \(name) ")) }
  }

  @Test("without arguments the help is shown, and the exit code says that nothing was asked")
  func nothing() throws {
    let outcome = try Vitrina.run([])
    #expect(outcome.exitCode == 64)
    #expect(outcome.stdout.contains("Usage: vitrina COMMAND"))
  }

  @Test(
    "help on a command has its usage, every option and an example",
    arguments: names,
    Language.allCases
  )
  func command(name: String, language: Language) throws {
    let syntax = try #require(Program.commands.first { $0.syntax.name == name }).syntax
    let outcome = try Vitrina.run([name, "--help"], language: language)
    #expect(outcome.exitCode == 0)
    #expect(outcome.stderr.isEmpty)
    let usage =
      language == .es ? "Uso: vitrina \(name) [OPCIONES]" : "Usage: vitrina \(name) [OPTIONS]"
    #expect(outcome.stdout.contains("\(usage) \(syntax.operands)\n"))
    #expect(outcome.stdout.hasPrefix(syntax.summary[language] + "\n"))
    for option in syntax.allOptions {
      let value = option.value.map { " \($0)" } ?? ""
      #expect(outcome.stdout.contains("\n  \(option.name)\(value) "))
      #expect(outcome.stdout.contains(option.help[language] + "\n"))
    }
    #expect(
      outcome.stdout.contains((language == .es ? "Ejemplo" : "Example") + ":\n  vitrina \(name) ")
    )
  }

  @Test("help is given even where operands are missing or other options are there")
  func among() throws {
    #expect(try Vitrina.run(["init", "--name", "x", "--help"]).exitCode == 0)
    #expect(try Vitrina.run(["ingest", "a", "b", "--help"]).stdout.contains("Usage:"))
  }

  @Test("nothing is left untranslated", arguments: names)
  func translated(name: String) throws {
    let syntax = try #require(Program.commands.first { $0.syntax.name == name }).syntax
    for wording in [syntax.summary] + syntax.allOptions.map(\.help) {
      #expect(!wording.es.isEmpty && !wording.en.isEmpty && wording.es != wording.en)
    }
  }

  @Test("every exit code and every option is documented in both languages")
  func documented() throws {
    for page in ["docs/commands.md", "docs/commands.es.md"] {
      let file = Paths.root.appending(path: page)
      let manual = text(try bytes(of: file))
      for code in ExitCode.allCases { #expect(manual.contains("| \(code.rawValue) |")) }
      for command in Program.commands {
        #expect(manual.contains("## vitrina \(command.syntax.name)"))
        for option in command.syntax.options { #expect(manual.contains("`\(option.name)")) }
      }
    }
  }
}
