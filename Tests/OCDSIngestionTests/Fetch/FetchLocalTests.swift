import Glibc
import OCDSIngestion
import TestSupport
import Testing

@Suite("Files of this machine")
struct FetchLocalTests {
  private static let rules = Attempt.rules { $0.schemes = [.file] }

  @Test("a file is copied, also from a name with spaces and accents")
  func ok() throws {
    let folder = try Folder()
    try folder.write("año 1.json", "abc")
    for name in ["a%C3%B1o%201.json", "año 1.json"] {
      let url = "file://\(folder.path(name))"
      let file = try #require(try Attempt.fetch(FetchRequest(url), Self.rules))
      #expect(file.content == Array("abc".utf8))
      #expect(file.digest.hasPrefix("ba7816bf8f01cfea"))
      #expect(file.status == 200)
    }
    let place = FetchRequest.Destination.path(folder.path("b"))
    _ = try Attempt.fetch(FetchRequest("file:\(folder.path("año 1.json"))", to: place), Self.rules)
    #expect(try folder.read("b") == "abc")
  }

  @Test("a file that has not changed is not copied again, and one that has is")
  func notModified() throws {
    let folder = try Folder()
    try folder.write("a", "abc")
    var request = FetchRequest("file://\(folder.path("a"))")
    request.known = try #require(try Attempt.fetch(request, Self.rules)).validators
    #expect(try Attempt.fetch(request, Self.rules) == nil)
    try folder.write("a", "abcd")
    #expect(try Attempt.fetch(request, Self.rules)?.bytes == 4)
  }

  @Test("the limit holds")
  func limit() throws {
    let folder = try Folder()
    try folder.write("a", "abcd")
    let rules = Attempt.rules {
      $0.schemes = [.file]
      $0.maximumSize = 3
    }
    let request = FetchRequest("file://\(folder.path("a"))")
    #expect(Attempt.failure(request, rules)?.reason == .tooLarge(3))
  }

  @Test("what is missing, or no regular file, is told")
  func others() throws {
    let folder = try Folder()
    guard unsafe mkfifo(folder.path("pipe"), 0o600) == 0 else { throw CancellationError() }
    let reasons: [(String, FetchFailure.Reason)] = [
      (folder.path("no"), .missingFile), (folder.path, .notAFile), (folder.path("pipe"), .notAFile),
      ("/dev/zero", .notAFile),
    ]
    for (path, reason) in reasons {
      #expect(Attempt.failure(FetchRequest("file://\(path)"), Self.rules)?.reason == reason)
    }
  }

  @Test("without being allowed no file is read")
  func notAllowed() throws {
    let failure = Attempt.failure(FetchRequest("file:///etc/hostname"))
    #expect(failure?.reason == .schemeNotAllowed("file", allowed: ["https", "http"]))
  }
}
