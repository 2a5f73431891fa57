internal import OCDSCore
internal import OCDSStore

extension Representation {
  /// Writes a record: its releases as links, and its compiled release where the releases could be merged.
  mutating func append(_ record: StoredRecord, baseURL: String) {
    appendHead(of: record, baseURL: baseURL)
    if record.compiledRelease.length > 0 {
      text.append(contentsOf: ",\"compiledRelease\":".utf8)
      append(record.compiledRelease)
    }
    text.append(UInt8(ascii: "}"))
  }

  /// Writes a record up to its linked releases.
  mutating func appendHead(of record: StoredRecord, baseURL: String) {
    text.append(contentsOf: "{\"ocid\":".utf8)
    appendQuoted(record.ocid)
    text.append(contentsOf: ",\"releases\":".utf8)
    record.appendLinks(baseURL: baseURL, to: &text)
  }

  /// Writes what comes between two items.
  mutating func appendComma() { text.append(UInt8(ascii: ",")) }

  /// Writes the end of a package.
  mutating func endPackage() { text.append(contentsOf: "]}".utf8) }

  private mutating func appendQuoted(_ string: String) {
    let isPlain = string.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
    guard isPlain else {
      var writer = JSONWriter()
      writer.string(string)
      text.append(contentsOf: writer.bytes)
      return
    }
    text.append(0x22)
    text.append(contentsOf: string.utf8)
    text.append(0x22)
  }
}
