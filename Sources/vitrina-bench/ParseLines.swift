import Glibc
import OCDSCore

/// A file that cannot be opened or read.
struct FileError: Error { let path: String }

/// Parses every line of a file and counts the lines and their bytes.
func parseLines(ofFile path: String) throws -> (documents: Int, bytes: Int) {
  let descriptor = unsafe open(path, O_RDONLY)
  guard descriptor >= 0 else { throw FileError(path: path) }
  defer { close(descriptor) }
  var tape = JSONTape()
  var buffer = [UInt8](repeating: 0, count: 1 << 20)
  var start = 0
  var end = 0
  var documents = 0
  var total = 0
  while true {
    if end == buffer.count {
      if start == 0 { buffer.append(contentsOf: repeatElement(0, count: buffer.count)) }
    }
    let room = buffer.count - end
    let capacity = room
    let offset = end
    let got = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe bytes.baseAddress.map { unsafe read(descriptor, $0 + offset, capacity) } ?? 0
    }
    guard got > 0 else { break }
    end += got
    total += got
    let from = start
    let (consumed, lines) = try parse(buffer.span.extracting(from..<end), &tape)
    documents += lines
    start += consumed
    if start > 0 {
      let rest = end - start
      let first = start
      unsafe buffer.withUnsafeMutableBytes { bytes in
        guard let base = bytes.baseAddress else { return }
        _ = unsafe memmove(base, base + first, rest)
      }
      start = 0
      end = rest
    }
  }
  return (documents, total)
}

/// Parses the whole lines of a block.
private func parse(_ block: Span<UInt8>, _ tape: inout JSONTape) throws -> (Int, Int) {
  var start = 0
  var lines = 0
  while true {
    let length = unsafe block.extracting(start..<block.count).withUnsafeBytes { rest -> Int? in
      guard let base = rest.baseAddress, let hit = unsafe memchr(base, 0x0A, rest.count) else {
        return nil
      }
      return unsafe UnsafeRawPointer(hit) - base
    }
    guard let length else { return (start, lines) }
    if length > 0 {
      try JSONDocument.check(block.extracting(start..<start + length), reusing: &tape)
      lines += 1
    }
    start += length + 1
  }
}
