import Dispatch
import Foundation
import Glibc
import OCDSIngestion
import TestSupport
import Testing

/// Against `openssl s_server`, which ends by itself after one connection or ten seconds.
@Suite("Secure connections")
struct FetchSecureTests {
  static let hasOpenSSL = FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")

  @Test(
    "a certificate that nobody vouches for is not accepted",
    .enabled(if: hasOpenSSL, "there is no openssl")
  )
  func selfSigned() throws {
    let folder = try Folder()
    let made = try SecureServer.run(
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-subj",
      "/CN=localhost",
      "-addext",
      "subjectAltName=DNS:localhost",
      "-days",
      "2",
      "-keyout",
      folder.path("key"),
      "-out",
      folder.path("certificate")
    )
    try #require(made == 0)
    let server = try SecureServer(in: folder)
    let failure = try #require(
      Attempt.failure(FetchRequest("https://localhost:\(server.port)/"))
    )
    #expect(failure.reason == .certificate(.selfSigned))
  }

  @Test("a host that does not speak TLS is told")
  func plain() throws {
    let server = try ScriptedServer { _ in ScriptedAnswer(text: "x") }
    let failure = Attempt.failure(FetchRequest("https://127.0.0.1:\(server.port)/"))
    #expect(failure?.reason == .tls || failure?.reason == .interrupted)
  }
}

/// A server that speaks TLS, with a certificate that lies in a folder.
private final class SecureServer {
  let port: Int
  private let process = Process()

  init(in folder: Folder) throws {
    process.executableURL = URL(filePath: "/usr/bin/timeout")
    process.arguments = [
      "60", "/usr/bin/openssl", "s_server", "-accept", "127.0.0.1:0", "-naccept", "1", "-www",
      "-key", folder.path("key"), "-cert", folder.path("certificate"),
    ]
    let output = Foundation.Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    var text = ""
    var found: Int?
    while found == nil {
      var event = pollfd(
        fd: output.fileHandleForReading.fileDescriptor,
        events: Int16(POLLIN),
        revents: 0
      )
      guard unsafe poll(&event, 1, 60_000) == 1 else { break }
      let part = output.fileHandleForReading.availableData
      if part.isEmpty { break }
      text += String(decoding: part, as: UTF8.self)
      if let match = text.firstMatch(of: /ACCEPT [^\n]*:(\d+)\n/) { found = Int(match.1) }
    }
    port = try #require(found, "openssl said: \(text)")
  }

  deinit { process.terminate() }

  /// Runs a command of OpenSSL, and returns its exit code; nil where it did not end in time.
  static func run(_ words: String...) throws -> Int32? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/timeout")
    process.arguments = ["120", "/usr/bin/openssl"] + words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    try process.run()
    return end.wait(timeout: .now() + 125) == .success ? process.terminationStatus : nil
  }
}
