internal import OCDSCore
public import OCDSStore

/// Finds what answers a request; needs no socket.
public struct Router: Sendable {
  private let routes: [Route]

  init(_ routes: [Route]) { self.routes = routes }

  /// Opens a publication for reading.
  ///
  /// - Parameters:
  ///   - folder: The publication.
  ///   - threads: How many threads will ask at the same time.
  ///   - log: Is told what the operator must know, in one line; never what was asked.
  /// - Throws: `cannotRead` where the folder holds no publication that this program can read.
  public init(
    folder: PublicationFolder,
    threads: Int,
    log: @escaping @Sendable (String) -> Void
  ) throws(ServerError) {
    do throws(StoreError) {
      self.init(Routes.all(try Publication(folder, readers: threads, log: log)))
    } catch {
      throw ServerError(.cannotRead, error.description)
    }
  }

  /// The paths that are answered, such as `/api/v1/records/{ocid}`.
  public var patterns: [String] { routes.map(\.pattern) }

  /// Answers a request.
  public func response(to request: Request) -> Response {
    do throws(Problem) { return try answer(request) } catch {
      return Router.response(to: request, problem: error)
    }
  }

  /// Answers a request with a problem.
  static func response(to request: Request, problem: Problem) -> Response {
    problem.response(in: Language(accepting: request.acceptLanguage))
  }

  private func answer(_ request: Request) throws(Problem) -> Response {
    if request.method == .options, request.target == [UInt8(ascii: "*")] { return .preflight }
    let target = try RequestTarget(request.target)
    for route in routes {
      guard let captures = route.match(target.path) else { continue }
      switch request.method {
      case .options: return .preflight
      case .other: throw .methodNotAllowed
      case .get, .head: break
      }
      guard !request.hasBody else { throw .bodyNotAccepted }
      let call = try Call(
        request,
        captures: captures,
        query: target.query,
        parameters: route.parameters
      )
      return try route.answer(call)
    }
    throw .noSuchPath
  }
}
