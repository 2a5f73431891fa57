import OCDSServer
import OCDSStore

/// The two ways to ask: the router in this process, and a server over a socket.
enum Way: String, CaseIterable, Sendable {
  case router
  case live
}

/// A publication that can be asked in one of the two ways.
final class Host {
  let publication: TestPublication
  let server: Server?
  private let router: Router?

  init(_ way: Way, _ publication: TestPublication) throws {
    self.publication = publication
    switch way {
    case .router:
      server = nil
      router = try Router(folder: publication.folder, threads: 1, log: { _ in })
    case .live:
      router = nil
      server = try Server(
        folder: publication.folder,
        listen: ListenAddress(host: "127.0.0.1", port: 0),
        threads: 2
      )
    }
  }

  deinit { server?.stop() }

  /// Asks and returns the answer.
  func get(
    _ target: String,
    method: String = "GET",
    _ headers: [String: String] = [:]
  ) throws -> Reply {
    if let server {
      return try SocketClient(port: server.port).get(target, method: method, headers)
    }
    guard let router else { return Reply() }
    let methods: [String: RequestMethod] = [
      "GET": .get, "HEAD": .head, "OPTIONS": .options, "POST": .post,
    ]
    var request = Request(methods[method] ?? .other, path: target)
    request[.accept] = headers["Accept"]
    request[.acceptEncoding] = headers["Accept-Encoding"]
    request[.acceptLanguage] = headers["Accept-Language"]
    request[.ifNoneMatch] = headers["If-None-Match"]
    request[.ifModifiedSince] = headers["If-Modified-Since"]
    let response = router.response(to: request)
    var reply = Reply(status: response.status)
    for field in response.headers { reply.headers[field.name.lowercased()] = field.value }
    let body = try response.body.collected()
    reply.headers["content-length"] = String(body.count)
    reply.body = method == "HEAD" ? [] : body
    return reply
  }
}
