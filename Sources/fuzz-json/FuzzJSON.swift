import OCDSCore

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  fuzz(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Reads an input in every way, and holds the results against each other.
///
/// A reader that accepts a text must give it back: written compactly and read again it is the same value. The stream
/// must accept the same documents, whatever the sizes in which the text comes. Merging any two texts must not crash.
private func fuzz(_ input: [UInt8]) {
  let document: JSONDocument
  do throws(JSONError) { document = try JSONDocument(input) } catch {
    precondition(error.offset <= input.count && error.line >= 1 && error.column >= 1)
    stream(input, isDocument: false)
    return
  }
  let root = document.root
  let compact = root.compactBytes
  guard let again = try? JSONDocument(compact) else {
    preconditionFailure("compact text is JSON")
  }
  precondition(root.isEqual(to: again.root), "compact text is the same value")
  precondition(root.firstDifference(from: again.root) == nil)
  var writer = JSONWriter(indent: 2)
  writer.value(root)
  guard let indented = try? JSONDocument(writer.bytes) else {
    preconditionFailure("indented text is JSON")
  }
  precondition(indented.root.compactBytes == compact, "white space is all that indenting adds")
  root.forEachDuplicateMember { _ in }
  _ = JSONMergePatch.apply(root, to: again.root)
  stream(input, isDocument: true)
  merge(compact)
}

/// Reads an input as a stream in small steps and with a small window, so that huge documents occur.
private func stream(_ input: [UInt8], isDocument: Bool) {
  var options = JSONStream.Options()
  options.window = 64
  var offset = 0
  var stream = JSONStream(options: options) { room in
    let length = min(room.count, input.count - offset, 13)
    for i in 0..<length { room[i] = input[offset + i] }
    offset += length
    return length
  }
  do {
    while let item = try stream.next() {
      if case .refusedLine = item { continue }
      precondition(stream.currentOffset <= input.count)
      _ = stream.current.compactBytes
    }
  } catch {
    precondition(!isDocument, "a document is read as a stream, too")
  }
}

private let rules: MergeRules = {
  let schema = #"""
    {"properties":{"id":{"omitWhenMerged":true,"type":"string"},"a":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string"},"b":{"type":"array","items":{"type":"string"}}}}}}}
    """#
  guard let document = try? JSONDocument(schema) else { preconditionFailure("the schema is JSON") }
  return MergeRules(schema: document.root)
}()

/// Merges an input with itself, compiled and versioned.
private func merge(_ release: [UInt8]) {
  for isVersioned in [false, true] {
    var merger = Merger(rules: rules, versioned: isVersioned, order: .text)
    var bytes = ByteBuffer()
    do throws(MergeError) {
      try merger.add(release.span)
      try merger.add(release.span)
      try merger.finish(into: &bytes)
      precondition(
        (try? JSONDocument([UInt8](copying: bytes.bytes))) != nil,
        "a merged release is JSON"
      )
    } catch {
      precondition(bytes.count == 0, "an error appends nothing")
    }
  }
}
