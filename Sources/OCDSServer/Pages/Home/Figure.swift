/// One number that says much, and what it is of.
struct Figure: Sendable {
  let number: String
  let what: String
  let address: Address?

  init(_ number: String, _ what: String, _ address: Address?) {
    self.number = number
    self.what = what
    self.address = address
  }

  /// The number and the words behind it, as in `$27.0 millones MXN`; a sign such as that of a share stays with the number.
  private var parts: (number: String, unit: String?) {
    guard let space = number.firstIndex(of: " ") else { return (number, nil) }
    let rest = number[number.index(after: space)...]
    guard rest.first?.isLetter == true else { return (number, nil) }
    return (String(number[..<space]), String(rest))
  }

  /// The tile, as an element of a list.
  var html: HTML {
    Tag.li(.class("tile")) {
      Tag.span(.class("figure")) {
        parts.number
        if let unit = parts.unit {
          " "
          Tag.span(.class("unit"), text: unit)
        }
      }
      if let address {
        Tag.a(.class("what"), .href(address), text: what)
      } else {
        Tag.span(.class("what"), text: what)
      }
    }
  }
}
