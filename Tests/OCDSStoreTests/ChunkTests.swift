import Foundation
import OCDSStore
import TestSupport
import Testing

@Suite("Chunks")
struct ChunkTests {
  /// Texts of every length that matters, compressible and not.
  static let texts: [[UInt8]] = {
    var generator = SeededGenerator(seed: 5)
    var texts: [[UInt8]] = [[], [0x41]]
    for size in [2, 100, 4_096, 65_535, 65_536, 300_000] {
      texts.append((0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) })
      texts.append(Array(repeating: UInt8(ascii: "a"), count: size))
      var maker = RandomJSON(seed: UInt64(size))
      var json: [UInt8] = []
      while json.count < size { json += maker.text() }
      texts.append(json)
    }
    return texts
  }()

  @Test("a chunk gives back its bytes", arguments: texts.indices)
  func roundTrip(_ number: Int) throws {
    let text = Self.texts[number]
    var deflater = Deflater()
    var inflater = Inflater()
    let chunk = try deflater.chunk(text.span)
    #expect(chunk.length == text.count)
    #expect(try inflater.bytes(chunk) == text)
  }

  @Test("a damaged chunk is told and gives nothing")
  func damage() throws {
    var deflater = Deflater()
    var inflater = Inflater()
    let text = Self.texts[10]
    let chunk = try deflater.chunk(text.span)
    for place in stride(from: 0, to: chunk.body.count, by: max(1, chunk.body.count / 40)) {
      var broken = chunk
      broken.body[place] ^= 0x10
      var bytes: [UInt8] = [1]
      let error = #expect(throws: StoreError.self) { try inflater.append(broken, to: &bytes) }
      #expect(error?.code == .damaged)
      #expect(bytes == [1])
    }
  }

  @Test("chunks and stored text stitch into one gzip member that gzip reads")
  func gzip() throws {
    var deflater = Deflater()
    var member = GzipMember()
    var expected: [UInt8] = []
    for text in Self.texts {
      member.append(try deflater.chunk(text.span))
      member.appendStored(text.span)
      expected += text + text
    }
    member.finish()
    let file = FileManager.default.temporaryDirectory.appending(path: "vitrina-\(UUID()).gz")
    try Data(member.bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/gzip")
    process.arguments = ["-dc", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect([UInt8](output) == expected)
  }

  /// FIPS 180-4's own examples.
  @Test("a digest is that of the standard")
  func sha256() {
    let abc = SHA256(hashing: Array("abc".utf8).span).description
    #expect(abc == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let empty = SHA256(hashing: [UInt8]().span).description
    #expect(empty == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
