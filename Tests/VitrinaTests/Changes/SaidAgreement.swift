import Foundation
import OCDSCore

/// Whether a compiled release says what its sources say, as design truth 3 words it, told without the code that is tested.
enum SaidAgreement {
  /// The first place at which they differ; nil where there is none.
  static func difference(_ compiled: JSONView, _ said: Said, at place: String = "") -> String? {
    switch said {
    case .text(let text): return compiled.string == text ? nil : place
    case .number(let text):
      guard let number = compiled.number else { return place }
      let known = String(decoding: compiled.compactBytes, as: UTF8.self)
      _ = number
      return Decimal(string: known) == Decimal(string: text) ? nil : place
    case .list(let texts):
      var known: [String] = []
      var elements = compiled.elements
      while let element = elements.next() { known.append(element.string ?? "?") }
      return known.sorted() == texts.sorted() ? nil : place
    case .items(let items):
      var found: Set<String> = []
      var elements = compiled.elements
      while let element = elements.next() {
        let id = element["id"]?.string ?? "?"
        if let item = items[id] {
          found.insert(id)
          if let place = difference(element, item, at: "\(place)/\(id)") { return place }
        } else if !isLeft(element, at: place) {
          return "\(place)/\(id)"
        }
      }
      return items.keys.sorted().first { !found.contains($0) }.map { "\(place)/\($0)" }
    case .object(let members):
      guard compiled.kind == .object else { return place }
      var found: Set<String> = []
      var cursor = compiled.members
      while let member = cursor.next() {
        let name = member.name
        if let value = members[name] {
          found.insert(name)
          if let place = difference(member.value, value, at: "\(place)/\(name)") { return place }
        } else if place.isEmpty ? !["id", "date", "tag"].contains(name) : name != "id" {
          if !isLeft(member.value, at: "\(place)/\(name)") { return "\(place)/\(name)" }
        }
      }
      return members.keys.sorted().first { !found.contains($0) }.map { "\(place)/\($0)" }
    }
  }

  /// Whether a value is what withdrawal leaves.
  private static func isLeft(_ value: JSONView, at place: String) -> Bool {
    switch value.kind {
    case .null: return true
    case .array:
      var elements = value.elements
      while let element = elements.next() { if !isLeft(element, at: place) { return false } }
      return true
    case .object:
      if place == "/awards" || place == "/contracts" {
        return value["status"]?.string == "cancelled"
      }
      var members = value.members
      while let member = members.next() {
        if member.name != "id" && !isLeft(member.value, at: "\(place)/\(member.name)") {
          return false
        }
      }
      return true
    default: return false
    }
  }
}
