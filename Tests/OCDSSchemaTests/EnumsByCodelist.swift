import OCDSCore

/// The codes that schemas list beside the name of a codelist, one set for each field.
struct EnumsByCodelist {
  private(set) var values: [String: [Set<String>]] = [:]

  /// Adds the codes of a schema and of everything below it.
  mutating func collect(_ value: JSONView) {
    if let name = value["codelist"]?.string {
      add(value["enum"], to: name)
      // A field that takes several codes has the list at its items.
      add(value["items"]?["enum"], to: name)
    }
    var members = value.members
    while let member = members.next() { collect(member.value) }
    var elements = value.elements
    while let element = elements.next() { collect(element) }
  }

  private mutating func add(_ list: JSONView?, to name: String) {
    guard var listed = list?.elements else { return }
    var codes: Set<String> = []
    while let code = listed.next() {
      if let code = code.string { codes.insert(code) }
    }
    values[name, default: []].append(codes)
  }
}
