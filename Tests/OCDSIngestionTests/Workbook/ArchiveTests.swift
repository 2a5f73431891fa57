import Foundation
import OCDSCore
import OCDSIngestion
import TestSupport
import Testing

@Suite("Archives")
struct ArchiveTests {
  static func refusal(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws -> String? {
    try withInput(bytes) { file in
      let failure = #expect(throws: (any Error).self) {
        let archive = try Archive(file, limits: limits)
        for entry in archive.entries { _ = try drain(archive.bytes(of: entry)) }
      }
      if let failure = failure as? RowFailure { return failure.wording.es }
      return (failure as? ReadFailure)?.wording.es
    }
  }

  @Test("the entries of a ZIP file are listed, and each gives its bytes")
  func entries() throws {
    let long = [UInt8]((0..<300_000).map { UInt8(truncatingIfNeeded: $0 * 7) })
    let file = zip([
      ZipEntry("carpeta/", ""), ZipEntry("carpeta/a.csv", "a,b\n1,2\n"), ZipEntry("b.bin", long),
    ])
    try withInput(file) { file in
      #expect(try Archive.isArchive(file))
      let archive = try Archive(file)
      #expect(archive.format == .zip)
      #expect(archive.entries.map(\.name) == ["carpeta/", "carpeta/a.csv", "b.bin"])
      #expect(archive.entries.map(\.isFolder) == [true, false, false])
      #expect(archive.entries.map(\.length) == [0, 8, 300_000])
      let first = try drain(archive.bytes(of: archive.entries[1]), step: 3)
      #expect(text(first) == "a,b\n1,2\n")
      let second = try drain(archive.bytes(of: archive.entries[2]))
      #expect(second == long)
    }
  }

  @Test("several entries, and one entry twice, are read at once")
  func atOnce() throws {
    let a = [UInt8](repeating: 1, count: 400_000)
    let b = [UInt8](repeating: 2, count: 500_000)
    try withInput(zip([ZipEntry("a", a), ZipEntry("b", b)])) { file in
      let archive = try Archive(file)
      let sources = try [0, 1, 0].map { try archive.bytes(of: archive.entries[$0]) }
      var counts = [0, 0, 0]
      var buffer = [UInt8](repeating: 0, count: 1_000)
      for _ in 0..<600 {
        for (index, source) in sources.enumerated() {
          var room = buffer.mutableSpan
          let count = try source(&room)
          counts[index] += count
          #expect(buffer[0..<count].allSatisfy { $0 == (index == 1 ? 2 : 1) })
        }
      }
      #expect(counts == [400_000, 500_000, 400_000])
    }
  }

  static let names: [([UInt8], UInt16, String)] = [
    (Array("Licitación ñ.csv".utf8), 0x800, "Licitación ñ.csv"),
    (Array("Licitación.csv".utf8), 0, "Licitación.csv"),
    // Code page 850: á é í ó ú ñ Ñ É Á.
    ([0xA0, 0x82, 0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0x90, 0xB5], 0, "áéíóúñÑÉÁ"),
    (
      Array("a\u{1B}[31m\nb\u{202E}c\u{200B}".utf8), 0x800,
      "a\u{FFFD}[31m\u{FFFD}b\u{FFFD}c\u{FFFD}"
    ),
    (Array("../../etc/passwd".utf8), 0, "../../etc/passwd"),
    (Array(String(repeating: "n", count: 400).utf8), 0, String(repeating: "n", count: 200) + "…"),
  ]

  @Test("a name is shown without harm, whatever wrote it", arguments: names)
  func name(_ bytes: [UInt8], _ flags: UInt16, _ expected: String) throws {
    let entry = ZipEntry("", "x").with {
      $0.name = bytes
      $0.flags = flags
    }
    try withInput(zip([entry])) { file in
      let archive = try Archive(file)
      #expect(archive.entries.map(\.name) == [expected])
    }
  }

  @Test("what is no archive, or that of another program, is refused by its name")
  func others() throws {
    let tar = [UInt8](repeating: 0x61, count: 257) + Array("ustar\u{0}00".utf8)
    let cases: [([UInt8], String)] = [
      ([], "no es un archivo .zip"), (Array("a,b\n".utf8), "no es un archivo .zip"),
      (Array("Rar!\u{1A}\u{7}".utf8), ".rar"), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], ".7z"),
      (tar, ".tar"),
      (zip([ZipEntry("a.tar", tar)]), ".tar"), (gzip(tar), ".tar"),
      (gzip(gzip([1, 2, 3])), "dentro de otro"),
      (gzip(zip([ZipEntry("a", "b")])), "dentro de otro"),
      (zip([ZipEntry("a.zip", zip([]))]), "dentro de otro"),
      (zip([ZipEntry("a", "b").with { $0.flags |= 1 }]), "contraseña"),
      (zip([ZipEntry("a", "b").with { $0.method = 14 }]), "método"),
      (zip([ZipEntry("a", "b").with { $0.sum = 7 }]), "dañado"),
    ]
    for (bytes, expected) in cases {
      let wording = try Self.refusal(bytes)
      #expect(wording?.contains(expected) == true, "\(expected): \(wording ?? "")")
    }
    #expect(try withInput(Array("a,b".utf8)) { try Archive.isArchive($0) } == false)
  }

  @Test("entries are read in any order, and after one that was left")
  func anyOrder() throws {
    let contents = (0..<300).map { "\($0) " + String(repeating: "x", count: $0) }
    let file = zip(contents.enumerated().map { ZipEntry("\($0.offset).txt", $0.element) })
    try withInput(file) { file in
      let archive = try Archive(file)
      var generator = SeededGenerator(seed: 5)
      let order = Array(0..<300) + (0..<300).shuffled(using: &generator)
      for index in order {
        let source = try archive.bytes(of: archive.entries[index])
        if index % 7 == 3 { continue }
        let found = try text(drain(source))
        #expect(found == contents[index])
      }
    }
  }

  @Test("a long name in an archive is cut")
  func longName() throws {
    let entry = ZipEntry(String(repeating: "n", count: 60_000), "x")
    let found = try withInput(zip([entry])) { file in
      let archive = try Archive(file)
      return try text(drain(archive.bytes(of: archive.entries[0])))
    }
    #expect(found == "x")
  }

  @Test("an empty ZIP file has no entries")
  func empty() throws {
    let entries = try withInput(zip([])) { try Archive($0).entries }
    #expect(entries.isEmpty)
  }

  @Test("more than the limits allow is refused")
  func limits() throws {
    var limits = ArchiveLimits()
    limits.entries = 2
    let three = zip((0..<3).map { ZipEntry("\($0)", "x") })
    #expect(try Self.refusal(three, limits: limits)?.contains("más de 2 archivos") == true)
    limits = ArchiveLimits()
    limits.entryLength = 1_000
    let long = zip([ZipEntry("a", [UInt8](repeating: 65, count: 1_001))])
    #expect(try Self.refusal(long, limits: limits)?.contains("por seguridad") == true)
    limits = ArchiveLimits()
    limits.directoryLength = 1 << 16
    let many = zip((0..<5_000).map { ZipEntry("una carpeta de nombre largo/\($0).csv", "x") })
    #expect(try Self.refusal(many, limits: limits)?.contains("índice") == true)
    let all = try withInput(many) { try Archive($0).entries.count }
    #expect(all == 5_000)
  }

  @Test("a bomb is refused by how much it grows")
  func ratio() throws {
    let bomb = WorkbookFixtureTests.folder.appending(path: "bomb.xlsx")
    let archive = try Archive(InputFile(bomb.path))
    let entry = try #require(archive.entries.last)
    let failure = #expect(throws: ReadFailure.self) {
      _ = try drain(archive.bytes(of: entry), step: 1 << 16)
    }
    #expect(failure?.wording.es.contains("bomba") == true)
  }

  @Test("a gzip file is one file, named for it", arguments: [0, 1, 100_000])
  func gzipFile(_ count: Int) throws {
    let bytes = [UInt8]((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    let file = FileManager.default.temporaryDirectory.appending(path: "vitrina-\(UUID()).csv.gz")
    try Data(gzip(bytes)).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let archive = try Archive(InputFile(file.path))
    #expect(archive.format == .gzip)
    #expect(archive.entries.map(\.name) == [file.lastPathComponent.replacing(".gz", with: "")])
    let found = try drain(archive.bytes(of: archive.entries[0]))
    #expect(found == bytes)
  }

  @Test("the members of a gzip file are one after the other")
  func members() throws {
    let found = try withInput(gzip([1, 2]) + gzip([3])) { file in
      let archive = try Archive(file)
      return try drain(archive.bytes(of: archive.entries[0]))
    }
    #expect(found == [1, 2, 3])
  }

  @Test("a gzip file that is damaged or cut short is refused")
  func damagedGzip() throws {
    let bytes = [UInt8](repeating: 9, count: 1_000)
    let whole = gzip(bytes)
    for damaged in [
      gzip(bytes, sum: 1), gzip(bytes, length: 999), Array(whole.dropLast(1)),
      Array(whole.dropLast(9)),
      Array(whole.prefix(500)), Array(whole.prefix(12)),
    ] {
      let wording = try Self.refusal(damaged)
      #expect(wording?.contains("dañado") == true, "\(wording ?? "")")
    }
  }

  @Test("random damage never crashes", arguments: 0..<100)
  func random(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var file = seed % 4 == 0 ? gzip(Array("a,b\n1,2\n".utf8)) : zip(parts(sheet: "<worksheet/>"))
    for _ in 0..<1 + generator.next() % 6 {
      file[Int(generator.next() % UInt64(file.count))] = UInt8(truncatingIfNeeded: generator.next())
    }
    try withInput(file) { file in
      do {
        let archive = try Archive(file)
        for entry in archive.entries { _ = try drain(archive.bytes(of: entry)) }
      } catch is RowFailure {} catch is ReadFailure {}
      do { _ = try listing(file) } catch is RowFailure {}
    }
  }
}
