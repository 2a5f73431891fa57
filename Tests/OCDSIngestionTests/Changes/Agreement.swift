import Foundation

/// Whether a compiled release says what a state says, told plainly and slowly, as design truth 3 words it.
///
/// It shares nothing with the code that is tested but its aim: lists that merging replaces are named here by hand.
enum Agreement {
  /// Lists whose objects have no `id` in the schema, or that it says are replaced whole.
  static let wholeLists: Set<String> = [
    "additionalIdentifiers", "additionalClassifications", "roles", "submissionMethod",
    "additionalProcurementCategories", "relationship", "changes", "methodOfPayment", "type",
  ]
  /// Objects whose `id` the schema lets be null.
  static let nullableIds: Set<String> = ["unit", "identifier", "classification", "budget"]
  /// What else the schema does not let be null.
  static let kept: Set<String> = [
    "awardID", "proportion", "monetaryValue", "measure", "value",
  ]

  /// The first place at which they differ; nil where there is none.
  static func difference(_ compiled: StateValue, _ state: StateValue) -> String? {
    guard case .object(let theirs) = compiled, case .object(let ours) = state else { return "/" }
    let head: Set<String> = ["id", "date", "tag"]
    return members(
      theirs.filter { member in
        !head.contains(member.name)
          && !(member.name == "initiationType" && isEmpty(state["initiationType"]))
      },
      ours.filter { !head.contains($0.name) },
      "",
      ""
    )
  }

  private typealias Members = [(name: String, value: StateValue)]

  private static func members(
    _ compiled: Members,
    _ state: Members,
    _ place: String,
    _ holder: String
  )
    -> String?
  {
    for member in state {
      let here = place + "/" + member.name
      let other = compiled.first { Array($0.name.utf8) == Array(member.name.utf8) }?.value
      if isEmpty(member.value) {
        if let other, !isLeft(other, member.name, holder, isStaying: true) { return here }
        continue
      }
      guard let other else { return here }
      if let found = values(other, member.value, here, member.name) { return found }
    }
    for member in compiled
    where !state.contains(where: { Array($0.name.utf8) == Array(member.name.utf8) }) {
      if !isLeft(member.value, member.name, holder, isStaying: true) {
        return place + "/" + member.name
      }
    }
    return nil
  }

  private static func values(
    _ compiled: StateValue,
    _ state: StateValue,
    _ place: String,
    _ name: String
  ) -> String? {
    switch (compiled, state) {
    case (.object(let theirs), .object(let ours)): return members(theirs, ours, place, name)
    case (.array(let theirs), .array(let ours)):
      if !wholeLists.contains(name), ours.allSatisfy({ $0.isObject }),
        theirs.allSatisfy({ $0.isObject })
      {
        return items(theirs, ours, place, name)
      }
      return isSame(compiled, state) ? nil : place
    default: return isSame(compiled, state) ? nil : place
    }
  }

  private static func items(
    _ compiled: [StateValue],
    _ state: [StateValue],
    _ place: String,
    _ name: String
  ) -> String? {
    for item in state {
      guard let id = item["id"],
        let other = compiled.first(where: { $0["id"].map { isSame($0, id) } ?? false })
      else { return "\(place)/?" }
      if let found = values(other, item, "\(place)/\(id)", name) { return found }
    }
    for item in compiled {
      guard let id = item["id"] else { return "\(place)/?" }
      if state.contains(where: { $0["id"].map { isSame($0, id) } ?? false }) { continue }
      if !isLeftItem(item, place, name) { return "\(place)/\(id)" }
    }
    return nil
  }

  /// Whether a value is what withdrawal leaves; a literal never is where its object stays.
  private static func isLeft(_ value: StateValue, _ name: String, _ holder: String, isStaying: Bool)
    -> Bool
  {
    switch value {
    case .null: return true
    case .object(let members):
      return members.allSatisfy { isLeft($0.value, $0.name, name, isStaying: false) }
    case .array(let values):
      if values.isEmpty { return true }
      if wholeLists.contains(name) || !values.allSatisfy({ $0.isObject }) { return false }
      return values.allSatisfy { isLeftItem($0, "/" + name, name) }
    default:
      if isStaying { return false }
      return name == "id" ? !nullableIds.contains(holder) : kept.contains(name)
    }
  }

  private static func isLeftItem(_ item: StateValue, _ place: String, _ name: String) -> Bool {
    if place == "/awards" || place == "/contracts" {
      if case .string("cancelled") = item["status"] { return true }
      return false
    }
    guard case .object(let members) = item, item["id"] != nil else { return false }
    return members.allSatisfy {
      $0.name == "id" || isLeft($0.value, $0.name, name, isStaying: false)
    }
  }

  private static func isEmpty(_ value: StateValue?) -> Bool {
    switch value {
    case nil, .null: true
    case .array(let values): values.isEmpty
    case .object(let members): members.allSatisfy { isEmpty($0.value) }
    default: false
    }
  }

  /// The first value in a release that says what the compiled release before it says already; nil where there is none.
  ///
  /// What tells objects apart and what the schema demands is repeated.
  static func repetition(_ release: StateValue, _ compiled: StateValue, _ place: String = "")
    -> String?
  {
    guard case .object(let members) = release else { return nil }
    let head: Set<String> = ["ocid", "date", "tag", "initiationType", "language"]
    for member in members where member.name != "id" && !kept.contains(member.name) {
      if place.isEmpty && head.contains(member.name) { continue }
      let here = "\(place)/\(member.name)"
      guard let before = compiled[member.name] else {
        if case .null = member.value { return here }
        continue
      }
      switch (member.value, before) {
      case (.object(let inside), .object):
        if inside.isEmpty { return here }
        if let found = repetition(member.value, before, here) { return found }
      case (.array(let items), .array(let known))
      where !wholeLists.contains(member.name) && (items + known).allSatisfy({ $0.isObject }):
        for item in items {
          let other = known.first { other in
            guard let a = item["id"], let b = other["id"] else { return false }
            return isSame(a, b)
          }
          if let other, let found = repetition(item, other, "\(here)/?") { return found }
        }
      default: if isSame(member.value, before) { return here }
      }
    }
    return nil
  }

  /// Whether two values are the same, numbers by what they are worth.
  static func isSame(_ a: StateValue, _ b: StateValue) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.boolean(let a), .boolean(let b)): a == b
    case (.number(let a), .number(let b)): a == b || Decimal(string: a) == Decimal(string: b)
    case (.string(let a), .string(let b)): Array(a.utf8) == Array(b.utf8)
    case (.array(let a), .array(let b)):
      a.count == b.count && zip(a, b).allSatisfy { isSame($0, $1) }
    case (.object(let a), .object(let b)):
      a.count == b.count
        && a.allSatisfy { member in
          b.contains {
            Array($0.name.utf8) == Array(member.name.utf8) && isSame($0.value, member.value)
          }
        }
    default: false
    }
  }
}

extension StateValue {
  var isObject: Bool {
    if case .object = self { return true }
    return false
  }
}
