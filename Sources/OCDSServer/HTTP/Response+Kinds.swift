internal import OCDSCore

extension Response {
  /// What every answer that may be asked for again says to caches.
  ///
  /// Every use asks first, so that what an ingest has published is seen at once; the answer is mostly 304.
  static let revalidated = HeaderField("Cache-Control", "public, max-age=0, must-revalidate")

  /// The answer to OPTIONS, which also tells a browser what pages of other sites may do.
  ///
  /// Source: https://fetch.spec.whatwg.org/#http-cors-protocol
  static func preflight(_ methods: String) -> Response {
    Response(
      status: 204,
      headers: [
        HeaderField("Allow", methods),
        HeaderField("Access-Control-Allow-Methods", methods),
        HeaderField(
          "Access-Control-Allow-Headers",
          "Accept, Accept-Language, Content-Type, If-None-Match, If-Modified-Since, If-Range, Range"
        ),
        HeaderField("Access-Control-Max-Age", "86400"),
      ]
    )
  }

  /// Sends the client to another address, such as `/api/v1/records`.
  ///
  /// - Parameters:
  ///   - address: A path of this server that begins with one slash, or a whole address; encoded already.
  ///   - status: 308 for good, 307 for now; both keep the method.
  /// - Returns: The answer, without a body.
  static func redirect(to address: String, status: Int = 308) -> Response {
    Response(status: status, headers: [HeaderField("Location", address), revalidated])
  }

  /// A body that is made while it is sent.
  ///
  /// - Parameters:
  ///   - source: Makes the body.
  ///   - type: The media type.
  ///   - name: The name under which a client keeps it; nil for what is shown rather than kept.
  ///   - headers: Further headers, such as `ETag`.
  /// - Returns: The answer.
  static func stream(
    _ source: consuming some BodySource & ~Copyable,
    type: String,
    name: String? = nil,
    headers: [HeaderField] = []
  ) -> Response {
    var all = [HeaderField("Content-Type", type)]
    if let name { all.append(ContentDisposition.attachment(name)) }
    if !headers.contains(where: { $0.name == "Cache-Control" }) { all.append(revalidated) }
    return Response(status: 200, headers: all + headers, body: .stream(BodyStream(source)))
  }

  /// A file: whole, the part that is asked for, or that the client holds it already.
  ///
  /// - Parameters:
  ///   - file: The file; the system sends it.
  ///   - request: The request, for its conditions and its range.
  ///   - type: The media type.
  ///   - name: The name under which a client keeps it; nil for what is shown rather than kept.
  ///   - tag: The tag, where something better than the file's own is known.
  ///   - cache: How long caches may keep it without asking.
  /// - Returns: 200, 206 or 304.
  /// - Throws: 416 for a part that the file does not have.
  static func file(
    _ file: OpenFile,
    for request: Request,
    type: String,
    name: String? = nil,
    tag: EntityTag? = nil,
    cache: HeaderField = revalidated
  ) throws(Problem) -> Response {
    let tag = tag ?? file.tag
    let date = file.modified.httpDate
    var headers = [
      HeaderField("ETag", tag.text),
      HeaderField("Last-Modified", date),
      HeaderField("Accept-Ranges", "bytes"),
      cache,
    ]
    if Conditional.isHeld(by: request, tag: tag, modified: file.modified) {
      return Response(status: 304, headers: headers)
    }
    headers.append(HeaderField("Content-Type", type))
    if let name { headers.append(ContentDisposition.attachment(name)) }
    // A part of another state than the one that the client has begun would be no use: it gets the whole.
    let isSame = request[.ifRange].map { $0 == tag.text || $0 == date } ?? true
    let wanted = request.method == .get && isSame ? request[.range] : nil
    switch ByteRange(wanted, of: file.size) {
    case .whole:
      let part = FilePart(file, offset: 0, count: file.size)
      return Response(status: 200, headers: headers, body: .file(part))
    case .part(let range):
      headers.append(
        HeaderField(
          "Content-Range",
          "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.size)"
        )
      )
      let part = FilePart(file, offset: range.lowerBound, count: range.count)
      return Response(status: 206, headers: headers, body: .file(part))
    case .outside:
      throw .noSuchRange(size: file.size)
    }
  }
}
