import Foundation
import OCDSIngestion
import TestSupport
import Testing

@Suite("Files kept as they came")
struct OriginalFolderTests {
  private static let digest = "72399361da6a7754fec986dca5b7cbaf1c810a28ded4abaf56b2106d06cb78b0"

  @Test("a file is kept under its hash, once, and the copy is read under the file's name")
  func keep() throws {
    let (folder, files) = (try Folder(), try Folder())
    try files.write("a.csv", "abcdefghij")
    let originals = OriginalFolder(path: folder.path)
    let kept = try originals.keep(InputFile(files.path("a.csv")))
    #expect(kept.sha256 == Self.digest && kept.bytes == 10 && kept.isNew)
    #expect(kept.file.name == files.path("a.csv"))
    try files.write("a.csv", "x")
    #expect(try kept.file.bytes(at: 0, count: 20) == Array("abcdefghij".utf8))
    try files.write("b.csv", "abcdefghij")
    #expect(try !originals.keep(InputFile(files.path("b.csv"))).isNew)
    #expect(folder.names == [Self.digest])
    let mode =
      try FileManager.default.attributesOfItem(atPath: folder.path(Self.digest))[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(originals.kept(Self.digest, "n")?.bytes == 10)
    #expect(originals.kept(String(repeating: "0", count: 64), "n") == nil)
    originals.remove(kept)
    #expect(folder.names.isEmpty)
  }

  @Test("what a crash left half copied is written over", arguments: ["", "left by a crash"])
  func leftover(text: String) throws {
    let (folder, files) = (try Folder(), try Folder())
    try folder.write("incoming.part", text)
    try folder.write("incoming", text)
    try files.write("a", "abcdefghij")
    let kept = try OriginalFolder(path: folder.path).keep(InputFile(files.path("a")))
    #expect(kept.sha256 == Self.digest)
    #expect(folder.names == [Self.digest])
  }

  @Test("an empty file and one of several blocks are kept whole, also from another file system")
  func sizes() throws {
    let (folder, files) = (try Folder(), try Folder())
    let originals = OriginalFolder(path: folder.path)
    try files.write("empty", "")
    #expect(try originals.keep(InputFile(files.path("empty"))).bytes == 0)
    let text = String(repeating: "0123456789", count: 200_000)
    try files.write("large", text)
    let large = try originals.keep(InputFile(files.path("large")))
    #expect(large.bytes == text.utf8.count)
    #expect(try folder.read(large.sha256) == text)
    // The kernel copies nothing of a file whose length it does not know.
    let kernel = try originals.keep(InputFile("/proc/version"))
    #expect(kernel.bytes > 0)
    #expect(
      try folder.read(kernel.sha256) == String(contentsOfFile: "/proc/version", encoding: .utf8)
    )
  }

  @Test("a folder that cannot be written is told")
  func unwritable() throws {
    let files = try Folder()
    try files.write("a", "abcdefghij")
    let file = try InputFile(files.path("a"))
    #expect(throws: FetchFailure.Reason.cannotWrite(files.path("no/incoming.part"), ENOENT)) {
      try OriginalFolder(path: files.path("no")).keep(file)
    }
  }
}
