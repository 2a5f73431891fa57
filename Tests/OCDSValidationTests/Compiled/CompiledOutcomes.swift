import OCDSCore
import OCDSValidation

/// What the rules say of a compiled release, as a test compares it.
struct CompiledOutcome: Equatable, CustomStringConvertible {
  var result: String
  /// The places and sentences of the failures, or the reason in a failure without a place.
  var failures: [Failure] = []
  var reason: Wording?

  struct Failure: Equatable, CustomStringConvertible {
    var pointer: String
    var es: String
    var en: String

    var description: String { "\n  \(pointer)\n    \(es)\n    \(en)" }
  }

  var description: String { "\(result) \(failures) \(reason?.es ?? "") \(reason?.en ?? "")" }
}

/// Runs every rule over a compiled release; gives what they say by code.
func outcomes(_ text: [UInt8]) throws -> [String: CompiledOutcome] {
  let document = try JSONDocument(text)
  return outcomes(document.root)
}

/// Runs every rule over a compiled release; gives what they say by code.
func outcomes(_ root: JSONView) -> [String: CompiledOutcome] {
  var checks = CompiledChecks()
  var byCode: [String: CompiledOutcome] = [:]
  checks.run(root) { i, outcome in
    let code = CompiledChecks.all[i].code
    switch outcome {
    case .passed: byCode[code] = CompiledOutcome(result: "passed")
    case .notApplicable(let reason):
      byCode[code] = CompiledOutcome(result: "notApplicable", reason: reason)
    case .failed(let failures):
      byCode[code] = CompiledOutcome(
        result: "failed",
        failures: failures.map { failure in
          let pointer = JSONPointer(to: failure.index, in: root).description
          return .init(pointer: pointer, es: failure.message.es, en: failure.message.en)
        }
      )
    }
  }
  return byCode
}

/// What one rule says of a compiled release, in a word and with the places of its failures, such as
/// `failed /buyer/id`.
func outcome(_ code: String, _ text: String) throws -> String {
  guard let outcome = try outcomes(Array(text.utf8))[code] else { return "no such check" }
  return ([outcome.result] + outcome.failures.map(\.pointer)).joined(separator: " ")
}
