import OCDSCore
import Testing

/// A command line that is wrong, and what is said about it.
struct UsageCase: Sendable, CustomTestStringConvertible {
  let words: [String]
  let says: Wording

  init(_ words: String..., es: String, en: String) {
    self.words = words
    says = Wording(es: es, en: en)
  }

  var testDescription: String { "vitrina " + words.joined(separator: " ") }

  static let all: [UsageCase] = [
    UsageCase(
      "ingst",
      es: "no hay una orden «ingst»; ¿quiso decir «ingest»?",
      en: "there is no command \"ingst\"; did you mean \"ingest\"?"
    ),
    UsageCase(
      "--verson",
      es: "¿quiso decir «--version»?",
      en: "did you mean \"--version\"?"
    ),
    UsageCase(
      "zzzzzzzz",
      es: "no hay una orden «zzzzzzzz»\n",
      en: "there is no command \"zzzzzzzz\"\n"
    ),
    UsageCase(
      "init",
      "p",
      "--nam",
      "x",
      es: "no hay una opción --nam; ¿quiso decir --name?",
      en: "there is no option --nam; did you mean --name?"
    ),
    UsageCase(
      "compile",
      "--linked-release",
      es: "¿quiso decir --linked-releases?",
      en: "did you mean --linked-releases?"
    ),
    UsageCase(
      "compile",
      "--zzzzzzzzzzzz",
      es: "no hay una opción --zzzzzzzzzzzz\n",
      en: "there is no option --zzzzzzzzzzzz\n"
    ),
    UsageCase("rebuild", "-x", "p", es: "no hay una opción -x", en: "there is no option -x"),
    UsageCase("init", es: "falta: DIR", en: "missing: DIR"),
    UsageCase("ingest", "p", es: "falta: DIR FILE…", en: "missing: DIR FILE…"),
    UsageCase("runs", es: "falta: DIR [N]", en: "missing: DIR [N]"),
    UsageCase("serve", es: "falta: DIR", en: "missing: DIR"),
    UsageCase("init", "a", "b", es: "sobra «b»", en: "\"b\" is too much"),
    UsageCase("runs", "p", "1", "2", es: "sobra «2»", en: "\"2\" is too much"),
    UsageCase("rebuild", "p", "q", es: "sobra «q»", en: "\"q\" is too much"),
    UsageCase(
      "init",
      "p",
      "--name",
      es: "a --name le falta su valor: TEXT",
      en: "--name lacks its value: TEXT"
    ),
    UsageCase(
      "init",
      "p",
      "--name",
      "a",
      "--name=b",
      es: "--name está repetida",
      en: "--name is given twice"
    ),
    UsageCase(
      "compile",
      "--versioned",
      "--versioned",
      es: "--versioned está repetida",
      en: "--versioned is given twice"
    ),
    UsageCase(
      "compile",
      "--versioned=yes",
      es: "--versioned no lleva valor",
      en: "--versioned takes no value"
    ),
    UsageCase(
      "compile",
      "--uri",
      "https://a.example",
      es: "--uri debe ser acompañado de --package",
      en: "--uri must be accompanied by --package"
    ),
    UsageCase(
      "compile",
      "--package",
      es: "falta: --uri URI --published-date DATE",
      en: "missing: --uri URI --published-date DATE"
    ),
    UsageCase(
      "compile",
      "--package",
      "--uri",
      "u",
      "--published-date",
      "2025-01-01",
      es: "--published-date debe ser una fecha y hora como",
      en: "--published-date must be a date and time such as"
    ),
    UsageCase(
      "init",
      "p",
      "--ocid-prefix",
      "ocds-ABC123",
      es: "--ocid-prefix debe ser «ocds-» y seis letras minúsculas o cifras",
      en: "--ocid-prefix must be \"ocds-\" and six lower-case letters or digits"
    ),
    UsageCase(
      "init",
      "p",
      "--ocid-prefix=",
      es: "--ocid-prefix debe ser",
      en: "--ocid-prefix must be"
    ),
    UsageCase(
      "init",
      "p",
      "--base-url",
      "ftp://a.example",
      es: "--base-url debe ser una dirección http:// o https://",
      en: "--base-url must be an http:// or https:// address"
    ),
    UsageCase(
      "serve",
      "p",
      "--listen",
      "nowhere",
      es: "--listen debe ser una dirección y un puerto",
      en: "--listen must be an address and a port"
    ),
  ]
}
