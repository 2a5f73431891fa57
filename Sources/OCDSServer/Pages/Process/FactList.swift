internal import OCDSCore

/// Facts with their names, of which those that nobody said are left out.
struct FactList {
  private let language: Language
  private var rows: [HTML] = []

  init(_ language: Language, _ fill: (inout FactList) -> Void) {
    self.language = language
    fill(&self)
  }

  /// Adds a fact.
  mutating func add(_ name: String, _ value: HTML?) {
    guard let value else { return }
    rows.append(Tag.dt(text: name))
    rows.append(Tag.dd { value })
  }

  /// Adds a fact in the words of the site.
  mutating func add(_ name: String, text: String?) { add(name, text.map { HTML($0) }) }

  /// Adds a fact in the words of the data.
  mutating func add(_ name: String, data: String?) {
    add(name, data.map { text in Tag.bdi(text: text) })
  }

  var html: HTML { rows.isEmpty ? .none : Tag.dl(.class("facts")) { rows } }
}
