import Foundation
import OCDSStore
import Testing

@Suite("The log's index while somebody reads")
struct IndexLockTests {
  /// Asks from another process for the lock by which SQLite tells whether the index is in use: the byte 128 of its file.
  private static func isInUse(_ publication: TemporaryPublication) throws -> Bool {
    let script = """
      import fcntl, sys
      with open(sys.argv[1], "r+b") as index:
          try:
              fcntl.lockf(index, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, 128)
          except OSError:
              sys.exit(7)
      """
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, publication.folder.databasePath + "-shm"]
    try process.run()
    process.waitUntilExit()
    #expect([0, 7].contains(process.terminationStatus))
    return process.terminationStatus == 7
  }

  /// Where no lock is held, the next process that opens the database cuts the index under those who read it.
  @Test("other processes see that it is in use, from the first reader to the last")
  func held() throws {
    let publication = try TemporaryPublication()
    try publication.publish([
      #"{"ocid":"ocds-xq9v00-1","id":"1","date":"2024-01-01T00:00:00Z","tag":["tender"],"initiationType":"tender"}"#
    ])
    var first = try PublicationReader(publication.folder)
    #expect(try Self.isInUse(publication))
    do {
      var second = try PublicationReader(publication.folder)
      #expect(try second.record(ocid: "ocds-xq9v00-1") != nil)
      #expect(try Self.isInUse(publication))
    }
    #expect(try Self.isInUse(publication))
    #expect(try first.record(ocid: "ocds-xq9v00-1") != nil)
  }
}
