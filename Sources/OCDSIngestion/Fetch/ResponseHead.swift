/// The status and the fields of an answer, as its lines come in.
///
/// Only the fields that are looked at are kept, each the first time that it comes.
struct ResponseHead {
  private(set) var status = 0
  private(set) var isComplete = false
  private var fields: [String: [UInt8]] = [:]
  private var size = 0

  /// A head may not have more bytes than this; libcurl itself sets no limit to all its lines together.
  private static let largest = 256 << 10
  private static let kept: Set<String> = [
    "content-encoding", "content-length", "content-range", "content-type", "etag",
    "last-modified", "location",
  ]

  init() {}

  /// Takes a line with its end; false where there are too many.
  mutating func add(_ line: [UInt8]) -> Bool {
    size += line.count
    guard size <= ResponseHead.largest else { return false }
    // What comes after a body looks the same and means nothing here.
    if isComplete { return true }
    let text = ResponseHead.trimmed(line[...])
    if text.isEmpty {
      // An answer below 200 is one on the way, and another follows.
      isComplete = status >= 200
    } else if text.starts(with: "HTTP/".utf8) {
      let digits = text.drop { $0 != 0x20 }.dropFirst().prefix(3)
      status = Int(String(decoding: digits, as: UTF8.self)) ?? 0
      fields = [:]
    } else if let colon = text.firstIndex(of: UInt8(ascii: ":")) {
      let name = String(decoding: text[..<colon], as: UTF8.self).lowercased()
      guard ResponseHead.kept.contains(name), fields[name] == nil else { return true }
      fields[name] = Array(ResponseHead.trimmed(text[text.index(after: colon)...]))
    }
    return true
  }

  /// The value of a field by its name in lower case.
  subscript(name: String) -> [UInt8]? { fields[name] }

  /// The value of a field as text; nil where it is not UTF-8.
  func text(_ name: String) -> String? {
    fields[name].flatMap { String(validating: $0, as: UTF8.self) }
  }

  var validators: Validators {
    Validators(entityTag: text("etag"), lastModified: text("last-modified"))
  }

  var contentLength: Int? {
    guard let digits = text("content-length"),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(digits)
  }

  /// How the body is encoded, in lower case; nil where it is not.
  var encoding: String? {
    let name =
      text("content-encoding")?.lowercased() ?? (fields["content-encoding"] == nil ? "" : "?")
    return name.isEmpty || name == "identity" ? nil : name
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
    var text = text.drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return text
  }
}
