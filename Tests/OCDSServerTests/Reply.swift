import Foundation
import OCDSCore
import TestSupport

/// An answer as a client sees it, from the router or from a socket.
struct Reply {
  var status = 0
  /// The headers, with their names in lower case.
  var headers: [String: String] = [:]
  var body: [UInt8] = []

  /// The body, expanded where it came as gzip.
  func content() throws -> [UInt8] {
    headers["content-encoding"] == "gzip" ? try gunzip(body) : body
  }

  /// The value at a pointer of the body, as compact JSON.
  func json(_ pointer: String) throws -> String? {
    try TestSupport.json(try content(), at: pointer).map(text)
  }

  /// The string at a pointer of the body.
  func string(_ pointer: String) throws -> String? {
    let document = try JSONDocument(try content())
    return JSONPointer(parsing: pointer)?.value(in: document.root)?.string
  }
}

/// Expands gzip with the system's own program, which must find nothing wrong or left over.
func gunzip(_ bytes: [UInt8]) throws -> [UInt8] {
  struct Broken: Error { let message: String }
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/gzip")
  process.arguments = ["-dc"]
  let (input, output, errors) = (Pipe(), Pipe(), Pipe())
  process.standardInput = input
  process.standardOutput = output
  process.standardError = errors
  try process.run()
  let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  defer { try? FileManager.default.removeItem(at: file) }
  // Written by another thread: a full pipe on one side must not keep the other from being read.
  let writer = Thread { [handle = input.fileHandleForWriting] in
    try? handle.write(contentsOf: Data(bytes))
    try? handle.close()
  }
  writer.start()
  let expanded = try output.fileHandleForReading.readToEnd() ?? Data()
  let message = try errors.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  guard process.terminationStatus == 0, message.isEmpty else {
    throw Broken(message: String(decoding: message, as: UTF8.self))
  }
  return [UInt8](expanded)
}
