internal import OCDSCore

/// Whether two JSON texts are the same value.
public func isSameJSON(_ a: [UInt8], _ b: [UInt8]) throws -> Bool {
  let left = try JSONDocument(a)
  let right = try JSONDocument(b)
  return left.root.isEqual(to: right.root)
}

/// The text of the value at a pointer of a JSON text, compact; nil where there is none.
public func json(_ text: [UInt8], at pointer: String) throws -> [UInt8]? {
  let document = try JSONDocument(text)
  guard let place = JSONPointer(parsing: pointer), let value = place.value(in: document.root) else {
    return nil
  }
  return value.compactBytes
}

/// The elements of the array that a JSON text is, each as compact text.
public func elements(_ text: [UInt8]) throws -> [[UInt8]] {
  let document = try JSONDocument(text)
  var texts: [[UInt8]] = []
  var elements = document.root.elements
  while let element = elements.next() {
    texts.append(element.compactBytes)
  }
  return texts
}

/// Bytes as text, for messages.
public func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
