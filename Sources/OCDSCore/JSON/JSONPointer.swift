/// A place inside a JSON document.
///
/// Source: RFC 6901.
public struct JSONPointer: Sendable, Hashable {
  /// Names and array indexes from the root, without escapes.
  public var tokens: [String]

  /// Creates a pointer from its parts.
  public init(_ tokens: [String] = []) { self.tokens = tokens }

  /// Creates a pointer from its text, such as `/tender/items/0`; nil where the text is not one.
  public init?(parsing text: String) {
    guard !text.isEmpty else {
      tokens = []
      return
    }
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    var tokens: [String] = []
    // By bytes: a slash that a combining letter follows is still a slash.
    let parts = text.utf8.dropFirst()
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for part in parts {
      guard let token = JSONPointer.unescaped(part) else { return nil }
      tokens.append(token)
    }
    self.tokens = tokens
  }

  /// Returns the pointer to a child of this place.
  public func appending(_ token: String) -> JSONPointer { JSONPointer(tokens + [token]) }

  /// Returns the value at this place, where there is one.
  @_lifetime(copy root)
  public func value(in root: JSONView) -> JSONView? {
    var index = root.index
    for token in tokens {
      let view = JSONView(tape: root.tape, source: root.source, index: index)
      switch view.kind {
      case .object:
        guard let child = view[token] else { return nil }
        index = child.index
      case .array:
        guard let position = JSONPointer.arrayIndex(token) else { return nil }
        var elements = view.elements
        var passed = 0
        var found: Int?
        while let element = elements.next() {
          if passed == position {
            found = element.index
            break
          }
          passed += 1
        }
        guard let found else { return nil }
        index = found
      default: return nil
      }
    }
    return JSONView(tape: root.tape, source: root.source, index: index)
  }

  /// An array index has no sign and no leading zero.
  package static func arrayIndex(_ token: String) -> Int? {
    guard token == "0" || token.utf8.first != UInt8(ascii: "0"), token.utf8.allSatisfy(isDigit)
    else { return nil }
    return Int(token)
  }

  private static func unescaped(_ part: Substring.UTF8View) -> String? {
    var bytes: [UInt8] = []
    var isEscape = false
    for c in part {
      if isEscape {
        guard c == UInt8(ascii: "0") || c == UInt8(ascii: "1") else { return nil }
        bytes.append(c == UInt8(ascii: "0") ? UInt8(ascii: "~") : UInt8(ascii: "/"))
        isEscape = false
      } else if c == UInt8(ascii: "~") {
        isEscape = true
      } else {
        bytes.append(c)
      }
    }
    return isEscape ? nil : String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONPointer: CustomStringConvertible {
  /// The pointer's text.
  public var description: String {
    var bytes: [UInt8] = []
    for token in tokens {
      bytes.append(UInt8(ascii: "/"))
      for c in token.utf8 {
        switch c {
        case UInt8(ascii: "~"): bytes.append(contentsOf: "~0".utf8)
        case UInt8(ascii: "/"): bytes.append(contentsOf: "~1".utf8)
        default: bytes.append(c)
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
