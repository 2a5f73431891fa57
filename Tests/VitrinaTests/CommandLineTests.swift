import OCDSCore
import Testing

@Suite("The command line")
struct CommandLineTests {
  @Test(
    "a wrong command line is told in both languages, with exit code 64 and nothing made",
    arguments: UsageCase.all,
    Language.allCases
  )
  func wrong(_ usage: UsageCase, language: Language) throws {
    let workspace = try Workspace()
    let outcome = try workspace.start(usage.words, language: language).end()
    #expect(outcome.exitCode == 64)
    #expect(outcome.stderr.hasPrefix("vitrina: "))
    #expect(outcome.stderr.contains(usage.says[language]))
    #expect(outcome.output.isEmpty)
    #expect(!workspace.has("p"))
  }

  @Test("a wrong option of a command is answered with the command's usage line")
  func usageLine() throws {
    let outcome = try Vitrina.run(["init", "--nam"])
    #expect(outcome.stderr.contains("vitrina init [OPTIONS] DIR"))
  }

  @Test("options may stand anywhere after the command, with = or a space before their value")
  func positions() throws {
    let forms = [
      ["init", "--name", "A = B", "p"], ["init", "p", "--name", "A = B"],
      ["init", "--name=A = B", "p"], ["init", "--name=A = B", "--", "p"],
    ]
    for form in forms {
      let workspace = try Workspace()
      #expect(try workspace.start(form).end().exitCode == 0)
      #expect(try workspace.setting("/publisher/name") == "\"A = B\"")
    }
  }

  @Test("after -- everything is an operand")
  func onlyOperands() throws {
    let workspace = try Workspace()
    #expect(try workspace.run("init", "--", "--name").exitCode == 0)
    #expect(workspace.has("--name/publication.json"))
    #expect(
      try workspace.run("init", "--", "p", "--name").stderr.contains("\"--name\" is too much")
    )
  }

  @Test("--lang decides the language, whatever the system says")
  func chosenLanguage() throws {
    let spanish = try Vitrina.run(["init", "--lang", "es"], language: .en)
    #expect(spanish.stderr.contains("falta: DIR"))
    let english = try Vitrina.run(["init", "--lang=en"], language: .es)
    #expect(english.stderr.contains("missing: DIR"))
    #expect(try Vitrina.run(["init", "p", "--lang", "fr"]).exitCode == 64)
  }

  @Test(
    "LC_ALL stands before LC_MESSAGES and that before LANG; what is not English is Spanish",
    arguments: [
      ("LANG=en_GB.UTF-8", "missing"), ("LANG=C", "falta"), ("LANG=es_MX", "falta"),
      ("LANG= ", "falta"), ("LANG=es_MX LC_ALL=en_US", "missing"),
      ("LANG=en_US LC_MESSAGES=es_MX", "falta"),
      ("LANG=es_MX LC_MESSAGES=es_MX LC_ALL=en_US", "missing"),
    ]
  )
  func systemLanguage(variables: String, word: String) throws {
    let outcome = try Workspace().bash("\(variables) exec \"$VITRINA\" init")
    #expect(outcome.stderr.contains("\(word): DIR"))
  }
}
