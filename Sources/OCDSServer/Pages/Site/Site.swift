internal import OCDSCore
internal import OCDSSchema
internal import OCDSStore

/// What the pages of a publication share: its readers, the names of codes, and the pages that were made already.
final class Site: Sendable {
  let publication: Publication
  let words: CodeWords
  /// What says what releases changed.
  let changes: ReleaseChanges
  let cache = PageCache()

  init(_ publication: Publication) {
    self.publication = publication
    guard let lists = try? Codelists() else {
      preconditionFailure("the codelists are compiled in")
    }
    words = CodeWords(lists)
    changes = ReleaseChanges(publication.settings)
  }

  var settings: PublicationSettings { publication.settings }
  var zone: ZoneOffset { publication.zone }

  /// Answers a request with a page, one that was made since the last publication or a new one; nil where there is none.
  ///
  /// The key is what the page is of, always written the same way, its language included.
  func page(
    _ request: Request,
    _ key: String,
    type: String = "text/html; charset=utf-8",
    policy: SecurityPolicy = .page,
    _ make: @Sendable (inout Worker) throws(StoreError) -> [UInt8]?
  ) throws(Problem) -> Response? {
    try compressed(request, key, type: type, policy: policy) { worker throws(StoreError) in
      guard let text = try make(&worker) else { return nil }
      return try worker.deflater.chunk(text.span)
    }
  }

  /// Answers as `page` does, with a page that its maker has compressed already.
  func compressed(
    _ request: Request,
    _ key: String,
    type: String = "text/html; charset=utf-8",
    policy: SecurityPolicy = .page,
    _ make: @Sendable (inout Worker) throws(StoreError) -> Chunk?
  ) throws(Problem) -> Response? {
    try publication.answer(request) { worker throws(StoreError) -> Representation? in
      let sequence = try worker.reader.ledgerSequence()
      var page = cache.page(key, at: sequence)
      if page == nil {
        guard let made = try make(&worker) else { return nil }
        cache.keep(made, key, at: sequence)
        page = made
      }
      guard let page else { return nil }
      // Without a date: a page changes with the program too, and its tag knows.
      var body = Representation(modified: nil, capacity: 0)
      body.type = type
      body.policy = policy
      body.append(page)
      return body
    }
  }
}
