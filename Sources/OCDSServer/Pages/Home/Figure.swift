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

  /// The tile, as an element of a list.
  var html: HTML {
    Tag.li(.class("tile")) {
      Tag.span(.class("figure"), text: number)
      if let address {
        Tag.a(.class("what"), .href(address), text: what)
      } else {
        Tag.span(.class("what"), text: what)
      }
    }
  }
}
