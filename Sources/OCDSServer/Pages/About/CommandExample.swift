internal import OCDSCore

/// A call of the API that can be copied and run as it stands.
struct CommandExample: Sendable {
  let title: Wording
  /// What is asked for, as `curl` is given it before the address.
  let options: [String]
  /// The path and the query, encoded.
  let target: String

  /// The examples; some need a process that is there.
  static func all(ocid: String?) -> [CommandExample] {
    var examples = [
      CommandExample(
        title: Wording(
          es: "Los cinco procesos que se publicaron primero",
          en: "The five processes that were published first"
        ),
        options: [],
        target: "/api/v1/records?limit=5"
      ),
      CommandExample(
        title: Wording(
          es: "Adjudicaciones directas de 2024 de un millón de pesos o más, comprimidas",
          en: "Direct awards of 2024 of a million pesos or more, compressed"
        ),
        options: ["--compressed"],
        target: "/api/v1/records?method=direct&year=2024&minAmount=1000000&currency=MXN"
      ),
      CommandExample(
        title: Wording(
          es: "Procesos que dicen «hospital», los más nuevos primero",
          en: "Processes that say \"hospital\", the newest first"
        ),
        options: [],
        target: "/api/v1/records?q=hospital&sort=date&order=desc"
      ),
      CommandExample(
        title: Wording(
          es: "Las entregas en el orden en que se publicaron",
          en: "The releases in the order in which they were published"
        ),
        options: [],
        target: "/api/v1/releases?limit=10"
      ),
      CommandExample(
        title: Wording(
          es: "Los identificadores de una selección, uno por línea",
          en: "The identifiers of a selection, one a line"
        ),
        options: ["--compressed"],
        target: "/api/v1/ocids.jsonl?method=open"
      ),
      CommandExample(
        title: Wording(
          es: "Las cifras del semáforo",
          en: "The figures of the traffic light"
        ),
        options: [],
        target: "/es/semaforo.json"
      ),
    ]
    if let ocid {
      examples.insert(
        CommandExample(
          title: Wording(
            es: "Un proceso, con todo lo que se sabe de él",
            en: "One process, with all that is known of it"
          ),
          options: [],
          target: Address.here(["api", "v1", "records", ocid]).text
        ),
        at: 1
      )
    }
    return examples
  }

  /// The command, for a server at an address.
  func command(_ baseURL: String) -> String {
    (["curl"] + options + [CommandExample.quoted(baseURL + target)]).joined(separator: " ")
  }

  /// The text in quotes, within which a shell reads nothing.
  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
