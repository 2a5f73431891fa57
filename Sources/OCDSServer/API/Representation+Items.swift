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

  /// Writes a record that the reader has found, as `append(_:baseURL:)` does.
  mutating func append(
    _ record: FoundRecord,
    ocid: String,
    from reader: borrowing PublicationReader,
    baseURL: String
  ) {
    appendHead(ocid: ocid)
    reader.appendFoundLinks(baseURL: baseURL, to: &text)
    if record.length > 0 {
      text.append(contentsOf: ",\"compiledRelease\":".utf8)
      append(record)
    }
    text.append(UInt8(ascii: "}"))
  }

  /// Writes a record up to its linked releases.
  mutating func appendHead(of record: StoredRecord, baseURL: String) {
    appendHead(ocid: record.ocid)
    record.appendLinks(baseURL: baseURL, to: &text)
  }

  private mutating func appendHead(ocid: String) {
    text.append(contentsOf: "{\"ocid\":".utf8)
    JSONString.appendQuoted(ocid, to: &text)
    text.append(contentsOf: ",\"releases\":".utf8)
  }

  /// Writes what comes between two items.
  mutating func appendComma() { text.append(UInt8(ascii: ",")) }

  /// Writes the end of a package.
  mutating func endPackage() { text.append(contentsOf: "]}".utf8) }
}
