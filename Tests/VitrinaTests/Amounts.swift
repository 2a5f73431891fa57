import OCDSCore

/// The texts of the numbers that stand under members named `amount`, each with how often it stands there.
struct Amounts: Equatable {
  private(set) var counts: [String: Int] = [:]

  init(_ text: [UInt8]) throws {
    let document = try JSONDocument(text)
    add(document.root, isAmount: false)
  }

  /// How many there are.
  var total: Int { counts.values.reduce(0, +) }

  /// Whether each of these stands as often or more often in others.
  func isContained(in other: Amounts) -> Bool {
    counts.allSatisfy { ($0.value) <= (other.counts[$0.key] ?? 0) }
  }

  /// The texts, without how often they stand.
  var texts: Set<String> { Set(counts.keys) }

  private mutating func add(_ value: JSONView, isAmount: Bool) {
    switch value.kind {
    case .number where isAmount:
      counts[String(decoding: value.compactBytes, as: UTF8.self), default: 0] += 1
    case .object:
      var members = value.members
      while let member = members.next() { add(member.value, isAmount: member.isNamed("amount")) }
    case .array:
      var elements = value.elements
      while let element = elements.next() { add(element, isAmount: false) }
    default: return
    }
  }
}
