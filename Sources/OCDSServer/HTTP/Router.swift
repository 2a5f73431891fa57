internal import OCDSCore
public import OCDSStore

/// Finds what answers a request; needs no socket.
public struct Router: Sendable {
  /// Makes the page that tells a person with a browser what is wrong; nil where data is good enough.
  typealias ErrorPage = @Sendable (Problem, Request, Language) -> [UInt8]?

  /// What becomes of a request.
  enum Step: Sendable {
    /// The answer.
    case answer(Response)
    /// A call whose answer takes long: `response(to:)` makes it.
    case work(Call)
  }

  let table: RouteTable
  /// The limits that the publication's settings name.
  let settings: ServerSettings
  /// How many readers of the database are lent at the moment.
  let busyReaders: @Sendable () -> Int
  /// Reads beforehand what the first request would wait for.
  let prepare: @Sendable () -> Void
  private let errorPage: ErrorPage?

  init(
    _ routes: [Route],
    settings: ServerSettings = ServerSettings(),
    busyReaders: @escaping @Sendable () -> Int = { 0 },
    prepare: @escaping @Sendable () -> Void = {},
    errorPage: ErrorPage? = nil
  ) {
    table = RouteTable(routes)
    self.settings = settings
    self.busyReaders = busyReaders
    self.prepare = prepare
    self.errorPage = errorPage
  }

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
      let publication = try Publication(folder, readers: threads, log: log)
      self.init(
        DescriptionRoutes.completing(Routes.all(publication), publication),
        settings: publication.settings.server,
        busyReaders: { publication.busyReaders },
        prepare: { publication.prepare() },
        errorPage: Routes.errorPage(publication)
      )
    } catch {
      throw ServerError(.cannotRead, error.description)
    }
  }

  /// The paths that are answered, such as `/api/v1/records/{ocid}`.
  public var patterns: [String] { table.routes.map(\.pattern) }

  /// The paths that are answered with their methods, such as `GET /api/v1/records/{ocid}`.
  public var endpoints: [String] { table.routes.map { "\($0.method) \($0.pattern)" } }

  /// Answers a request.
  public func response(to request: Request) -> Response {
    switch step(request, traffic: nil).step {
    case .answer(let response): response
    case .work(let call): response(to: call)
    }
  }

  /// Does what a call asks for.
  func response(to call: Call) -> Response {
    do throws(Problem) { return finished(try call.route.answer(call)) } catch {
      return response(to: call.request, problem: error)
    }
  }

  /// Answers a request with a problem: with a page where a browser asks and the site has one.
  func response(to request: Request, problem: Problem) -> Response {
    let language = Language(path: request.target) ?? Language(accepting: request[.acceptLanguage])
    var response = problem.response(in: language)
    if let errorPage, MediaPreference.prefersHTML(request[.accept]),
      let page = errorPage(problem, request, language)
    {
      response.headers[0] = HeaderField("Content-Type", "text/html; charset=utf-8")
      response.body = .bytes(page)
      response.policy = .page
    }
    return finished(response)
  }

  /// Adds what every answer has.
  private func finished(_ response: consuming Response) -> Response {
    response.headers += response.policy.headers
    return response
  }

  /// Finds the route of a request, and answers at once where that does not take long.
  ///
  /// - Returns: What becomes of the request, and the number of its route where there is one.
  func step(_ request: Request, traffic: Traffic?) -> (step: Step, route: Int?) {
    if request.method == .options, request.target == [UInt8(ascii: "*")] {
      let all = Route.methods(table.routes)
      return (.answer(finished(.preflight(all))), nil)
    }
    var number: Int?
    do throws(Problem) {
      let target = try RequestTarget(request.target)
      guard let match = table.match(target.path) else {
        if let other = target.normalized, table.match(other.path) != nil {
          return (.answer(finished(.redirect(to: other.text))), nil)
        }
        throw .noSuchPath
      }
      number = try found(match, request)
      guard let number else {
        let methods = Route.methods(match.routes.map { table.routes[$0] })
        return (.answer(finished(.preflight(methods))), nil)
      }
      let route = table.routes[number]
      if route.body == nil, request.hasBody { throw .bodyNotAccepted }
      let call = try Call(
        request,
        route,
        captures: match.captures,
        format: match.format,
        query: target.query,
        traffic: traffic
      )
      if route.isSlow { return (.work(call), number) }
      return (.answer(finished(try route.answer(call))), number)
    } catch {
      return (.answer(response(to: request, problem: error)), number)
    }
  }

  /// The route among those of an address that has the request's method; nil for OPTIONS.
  private func found(_ match: RouteTable.Match, _ request: Request) throws(Problem) -> Int? {
    let wantsBody: Bool
    switch request.method {
    case .options: return nil
    case .get, .head: wantsBody = false
    case .post: wantsBody = true
    case .other: throw .methodNotAllowed(Route.methods(match.routes.map { table.routes[$0] }))
    }
    for number in match.routes where (table.routes[number].body != nil) == wantsBody {
      return number
    }
    throw .methodNotAllowed(Route.methods(match.routes.map { table.routes[$0] }))
  }

  /// The body that a request may bring; nil where it may bring none.
  ///
  /// - Throws: The problem of a body that is not worth receiving.
  func acceptedBody(_ request: Request) throws(Problem) -> RequestBody? {
    guard request.method == .post, let target = try? RequestTarget(request.target),
      let match = table.match(target.path)
    else { return nil }
    for number in match.routes {
      guard let body = table.routes[number].body else { continue }
      if let coding = request[.contentEncoding], coding.lowercased() != "identity" {
        throw .bodyCompressed
      }
      guard body.accepts(request[.contentType]) else { throw .bodyType(body.mediaTypes) }
      return body
    }
    return nil
  }
}
