/// A piece of finished markup.
///
/// It is made of escaped text and of elements alone: no text of anybody's reaches a page as markup. Nesting copies the
/// bytes once for each level; a page of 60 kB is a dozen levels deep.
struct HTML: Sendable, Equatable {
  /// The markup, in UTF-8.
  private(set) var bytes: [UInt8]

  /// Nothing.
  static let none = HTML(bytes: [])

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Text, escaped.
  init(_ text: String) {
    bytes = []
    bytes.reserveCapacity(text.utf8.count)
    HTMLEscaping.append(text, to: &bytes)
  }

  /// Pieces one after the other.
  init(_ parts: [HTML]) {
    bytes = []
    bytes.reserveCapacity(parts.reduce(0) { $0 + $1.bytes.count })
    for part in parts { bytes += part.bytes }
  }

  /// An element; a void one has neither content nor an end.
  init(_ tag: Tag, _ attributes: [Attribute], _ content: HTML) {
    bytes = []
    bytes.reserveCapacity(content.bytes.count + 64)
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: tag.name.utf8)
    for attribute in attributes { attribute.append(to: &bytes) }
    bytes.append(UInt8(ascii: ">"))
    guard !tag.isVoid else { return }
    bytes += content.bytes
    bytes.append(UInt8(ascii: "<"))
    bytes.append(UInt8(ascii: "/"))
    bytes.append(contentsOf: tag.name.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  /// A whole page, from its root element.
  static func document(_ root: HTML) -> [UInt8] { Array("<!DOCTYPE html>\n".utf8) + root.bytes }

  /// A stylesheet of a drawing, which is always written in the program.
  static func style(_ rules: StaticString) -> HTML {
    HTML(bytes: Array("<style>\(rules)</style>".utf8))
  }

  /// JSON for a `<script type="application/ld+json">`, in which nothing can end the element.
  ///
  /// Source: HTML, 4.12.1.3: `<` is written as `\u003c`, which means the same in JSON; so is what HTML has no place for.
  static func linkedData(_ json: [UInt8]) -> HTML {
    var bytes: [UInt8] = Array("<script type=\"application/ld+json\">".utf8)
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      if "<>&".unicodeScalars.contains(scalar) || HTMLEscaping.hasNoPlace(scalar) {
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          let digits = String(unit, radix: 16)
          bytes += Array("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
        }
      } else {
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    bytes += Array("</script>".utf8)
    return HTML(bytes: bytes)
  }
}
