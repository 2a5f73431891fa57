/// The names that RFCs had in a run, so that one RFC on several names is told.
///
/// Neither an RFC nor a name is kept: both as hashes under a key of this process. At most 262,144 RFCs are watched, about
/// 10 MB; later ones are not.
public struct NamesOfRFCs: Sendable {
  private struct Place: Sendable {
    let name: Int
    let line: Int
    let input: Int32
    var isTold = false
  }

  /// So many RFCs are watched.
  private let limit: Int
  private var places: [Int: Place] = [:]
  private var inputs: [String] = []

  /// Creates a table without names.
  public init(limit: Int = 1 << 18) { self.limit = limit }

  /// Goes on with another input.
  public mutating func begin(_ input: String) { inputs.append(input) }

  /// Notes a name of an RFC; names of one spelling but for case, accents and punctuation are equal.
  ///
  /// - Returns: Where the RFC had another name, such as `contratos.csv:4`; nil where it had none, or that was told before.
  /// - Complexity: O(bytes of the name).
  public mutating func note(_ rfc: String, _ name: String, line: Int) -> String? {
    guard let key = OrganisationKey.key(name) else { return nil }
    let (rfc, name) = (rfc.hashValue, key.hashValue)
    guard let known = places[rfc] else {
      if places.count < limit {
        places[rfc] = Place(name: name, line: line, input: Int32(clamping: inputs.count - 1))
      }
      return nil
    }
    if known.name == name || known.isTold { return nil }
    places[rfc]?.isTold = true
    let input = Int(known.input)
    let source = inputs.indices.contains(input) ? inputs[input] : ""
    return "\(source):\(known.line)"
  }
}
