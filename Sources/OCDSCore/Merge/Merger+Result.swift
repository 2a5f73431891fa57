extension Merger {
  /// Writes the result: the fixed members first, then the fields by first appearance; on an error nothing.
  func write(_ sorted: [Int], to bytes: inout ByteBuffer) throws(MergeError) {
    let mark = bytes.count
    do throws(MergeError) {
      try writeMembers(sorted, to: &bytes)
    } catch {
      bytes.truncate(to: mark)
      throw error
    }
  }

  private func writeMembers(_ sorted: [Int], to bytes: inout ByteBuffer) throws(MergeError) {
    let writing = MergeWriting(
      words: releases.words,
      source: releases.text,
      heads: state.isVersioned ? headTexts() : []
    )
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    if let ocid = ocidText(sorted) {
      bytes.append("\"ocid\":" as StaticString)
      bytes.append(ocid)
      isFirst = false
    }
    if state.isVersioned {
      try writing.fields(
        of: 0,
        isFirst: isFirst,
        skipped: .ocid,
        state,
        to: &bytes
      )
    } else {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      writeHead(sorted, to: &bytes)
      try writing.fields(
        of: 0,
        isFirst: false,
        skipped: .head,
        state,
        to: &bytes
      )
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Writes `id`, `date` and `tag` of a compiled release.
  func writeHead(_ sorted: [Int], to bytes: inout ByteBuffer) {
    let date = sorted.last.flatMap { text(of: "date", in: $0) }
    bytes.append("\"id\":\"" as StaticString)
    appendInner(ocidText(sorted), to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendInner(date, to: &bytes)
    bytes.append("\"," as StaticString)
    if let date {
      bytes.append("\"date\":" as StaticString)
      bytes.append(date)
      bytes.append(UInt8(ascii: ","))
    }
    bytes.append("\"tag\":[\"compiled\"]" as StaticString)
  }

  /// Appends a scalar's text without its quotes; the word of the reference implementations where there is none.
  private func appendInner(_ text: [UInt8]?, to bytes: inout ByteBuffer) {
    guard let text else { return bytes.append("None" as StaticString) }
    let isQuoted = text.first == UInt8(ascii: "\"")
    bytes.append(isQuoted ? text.span.extracting(1..<text.count - 1) : text.span)
  }

  /// The ocid of the latest release that has one, as JSON.
  func ocidText(_ sorted: [Int]) -> [UInt8]? {
    for release in sorted.reversed() {
      if let text = text(of: "ocid", in: release) { return text }
    }
    return nil
  }

  /// A scalar of a release as JSON; nil where it is absent, null, an array or an object.
  private func text(of name: String, in release: Int) -> [UInt8]? {
    guard let value = releases.root(release)[name], !value.isNull, !value.word.isContainer else {
      return nil
    }
    return Array(copying: value.rawText)
  }

  /// How an entry of a history begins, for each release.
  private func headTexts() -> [[UInt8]] {
    (0..<releases.count).map { release in
      var head = ByteBuffer()
      head.append("{\"releaseID\":" as StaticString)
      head.append(compactText("id", release))
      head.append(",\"releaseDate\":" as StaticString)
      head.append(compactText("date", release))
      head.append(",\"releaseTag\":" as StaticString)
      head.append(compactText("tag", release))
      head.append(",\"value\":" as StaticString)
      return [UInt8](copying: head.bytes)
    }
  }

  /// A member of a release as compact JSON, or null.
  private func compactText(_ name: String, _ release: Int) -> [UInt8] {
    guard let value = releases.root(release)[name] else { return Array("null".utf8) }
    return value.compactBytes
  }
}

extension Array where Element == UInt8 {
  /// Creates an array from a span's bytes.
  public init(copying bytes: Span<UInt8>) {
    self = unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
  }
}
