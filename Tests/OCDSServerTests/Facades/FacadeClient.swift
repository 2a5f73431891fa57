import Foundation
import OCDSServer
import OCDSStore

/// Asks the router as a crawler does, and lets something happen between its requests.
final class FacadeClient {
  struct Failure: Error { let what: String }

  private let router: Router
  private(set) var requests = 0
  /// Called with the number of requests so far, after each.
  var meanwhile: (Int) throws -> Void = { _ in }

  init(_ publication: TestPublication) throws {
    router = try Router(folder: publication.folder, threads: 1, log: { _ in })
  }

  /// Asks for an address, whole or a path; with a body, by POST.
  func ask(_ address: String, body: String? = nil, language: String = "es") throws -> Reply {
    let base = TestPublication.base
    let path = address.hasPrefix(base) ? String(address.dropFirst(base.count)) : address
    var request = Request(body == nil ? .get : .post, path: path)
    request[.acceptLanguage] = language
    request.body = Array((body ?? "").utf8)
    let response = router.response(to: request)
    var reply = Reply(status: response.status)
    for field in response.headers { reply.headers[field.name.lowercased()] = field.value }
    reply.body = try response.body.collected()
    requests += 1
    try meanwhile(requests)
    return reply
  }

  /// The JSON at an address, which must be there.
  func json(_ address: String, body: String? = nil) throws -> Any {
    let reply = try ask(address, body: body)
    guard reply.status == 200 else {
      throw Failure(
        what: "\(reply.status) \(address) \(String(decoding: reply.body, as: UTF8.self))"
      )
    }
    return try JSONSerialization.jsonObject(with: Data(reply.body))
  }

  /// The JSON of each member of the ZIP archive at an address, as Python's `zipfile` reads them, by name.
  func archive(_ address: String) throws -> [(name: String, json: Any)] {
    let reply = try ask(address)
    guard reply.status == 200, reply.headers["content-type"] == "application/zip" else {
      throw Failure(what: "\(reply.status) \(address)")
    }
    return try zipMembers(reply.body).map { member in
      (member.name, try JSONSerialization.jsonObject(with: Data(member.bytes)))
    }
  }
}

/// The members of a ZIP archive, read by another program that checks their sums.
func zipMembers(_ archive: [UInt8]) throws -> [(name: String, bytes: [UInt8])] {
  let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).zip")
  defer { try? FileManager.default.removeItem(at: file) }
  try Data(archive).write(to: file)
  let script = """
    import sys, zipfile
    with zipfile.ZipFile(sys.argv[1]) as z:
        assert z.testzip() is None
        for i in z.infolist():
            body = z.read(i)
            sys.stdout.buffer.write(f"{i.filename} {len(body)}\\n".encode() + body)
    """
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["python3", "-c", script, file.path]
  let output = Pipe()
  process.standardOutput = output
  try process.run()
  let bytes = [UInt8](try output.fileHandleForReading.readToEnd() ?? Data())
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { throw FacadeClient.Failure(what: "zipfile") }
  var members: [(String, [UInt8])] = []
  var start = 0
  while let end = bytes[start...].firstIndex(of: 0x0A) {
    let words = String(decoding: bytes[start..<end], as: UTF8.self).split(separator: " ")
    guard let length = words.last.flatMap({ Int($0) }) else { break }
    members.append((String(words[0]), Array(bytes[(end + 1)..<(end + 1 + length)])))
    start = end + 1 + length
  }
  return members
}
