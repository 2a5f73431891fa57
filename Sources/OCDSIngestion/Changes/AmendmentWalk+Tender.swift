internal import OCDSCore

extension AmendmentWalk {
  /// How many tenderers the amended tender has, where their number was counted in whichever state has one; else nil.
  ///
  /// A number that a column gave is another than that of the tenderers it lists, or is the same and loses nothing.
  func countOfTenderers(_ new: Int, _ old: Int) -> Int? {
    let (tender, known) = (now.at(new), before.at(old))
    guard tender["numberOfTenderers"] != nil || known["numberOfTenderers"] != nil,
      tender.countsTenderers, known.countsTenderers,
      let added = tender["tenderers"], let listed = known["tenderers"],
      added.hasOnlyIdentified, listed.hasOnlyIdentified
    else { return nil }
    var count = listed.count
    var cursor = ItemCursor(listed)
    var elements = added.elements
    while let tenderer = elements.next() {
      if cursor.item(now.at(tenderer.identifierIndex), of: before) < 0 { count += 1 }
    }
    return count
  }
}

extension JSONView {
  /// Whether a tender's number of tenderers, where it has one, is that of those it lists.
  var countsTenderers: Bool {
    guard let number = self["numberOfTenderers"], !number.isNull else { return true }
    guard let value = number.number else { return false }
    return String(copying: value.text) == String(self["tenderers"]?.count ?? 0)
  }

  /// Whether an array has objects with ids and nothing else; false where it is empty.
  var hasOnlyIdentified: Bool {
    guard hasOnlyObjects else { return false }
    var elements = elements
    while let element = elements.next() {
      if element.identifierIndex < 0 { return false }
    }
    return true
  }

  /// Whether two lists have the same values, none of them an object or a list, in whatever order.
  ///
  /// - Complexity: O(n log n).
  func hasSameValues(as other: JSONView) -> Bool {
    guard count == other.count, let own = sortedValues, let known = other.sortedValues else {
      return false
    }
    return own == known
  }

  /// The text of a value, of a string without its escapes but for the quotes.
  var plainBytes: [UInt8] {
    word.isString ? [UInt8(ascii: "\"")] + unescapedBytes : compactBytes
  }

  private var sortedValues: [[UInt8]]? {
    var values: [[UInt8]] = []
    var elements = elements
    while let element = elements.next() {
      if element.word.isContainer { return nil }
      values.append(element.plainBytes)
    }
    return values.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Whether an object says one thing, and another than an object that stood in its place.
  ///
  /// An amount counts with its currency and its taxes; and what has another `id` or `scheme` is something else.
  func isOneStatement(otherThan other: JSONView) -> Bool {
    if self["amount"]?.number != nil || self["netAmount"]?.number != nil { return true }
    for name in ["id", "scheme"] {
      if let own = self[name], let known = other[name], !own.isNull, !known.isNull,
        !own.isEqual(to: known)
      {
        return true
      }
    }
    return false
  }
}
