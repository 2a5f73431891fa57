public import OCDSCore

/// Something of a release that was mended, or is odd and was left, with its place and the value before and after.
public struct Mending: Sendable, Hashable {
  /// What was done.
  public let code: MendingCode
  /// Where in the release as it was read, as a JSON Pointer.
  public let pointer: String
  /// The value as it was read, cut at 120 characters; empty where it is personal data.
  public internal(set) var before: String
  /// The value as it is published; nil where there is none any more.
  public internal(set) var after: String?
  /// How many places have the same mending; `pointer` is the first.
  public internal(set) var count = 1

  init(_ code: MendingCode, at path: [String], before: String, after: String?) {
    self.code = code
    pointer = JSONPointer(path).description
    self.before = before
    self.after = after
  }

  /// What changed, such as `"Binario" → "priceOnly"`.
  public var detail: Wording {
    if before.isEmpty, let after { return Wording(after) }
    guard let after else {
      return Wording(es: "«\(before)» → (sin valor)", en: "“\(before)” → (no value)")
    }
    return Wording(es: "«\(before)» → «\(after)»", en: "“\(before)” → “\(after)”")
  }
}

/// The mendings of one release, equal ones of one field told once.
struct MendingList {
  private struct Key: Hashable {
    let code: MendingCode
    let field: String
    let before: String
    let after: String?
  }

  /// So many are told one by one; later ones only by their code, counted.
  private static let limit = 2000

  private(set) var all: [Mending] = []
  private var places: [Key: Int] = [:]

  /// Whether anything of the release was changed.
  var isChange: Bool { all.contains { $0.code.isChange } }

  mutating func add(_ code: MendingCode, at path: [String], before: String, after: String?) {
    let isFull = all.count >= MendingList.limit
    let (before, after) = isFull ? ("", nil) : (before, after)
    let mending = Mending(code, at: path, before: before, after: after)
    let field = isFull ? "" : path.filter { !isIndex($0) }.joined(separator: "/")
    let key = Key(code: code, field: field, before: before, after: after)
    if let place = places[key] {
      all[place].count += 1
    } else {
      places[key] = all.count
      all.append(mending)
    }
  }

  /// Rewrites the values that people see, such as to hide what is personal.
  mutating func rewriteValues(_ body: (String) -> String) {
    for place in all.indices {
      all[place].before = body(all[place].before)
      all[place].after = all[place].after.map(body)
    }
  }

  private func isIndex(_ step: String) -> Bool {
    !step.isEmpty && step.utf8.allSatisfy { CharacterClass.isDigit($0) }
  }
}
