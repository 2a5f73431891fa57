internal import OCDSCore
internal import OCDSStore

/// A body in its parts: text of this request, and stored chunks at places in it.
///
/// Under gzip the chunks are copied as they were stored; else they are expanded.
struct Representation {
  /// What is compressed already: a stored chunk at hand or where the worker's reader has found it, or a text of many bodies.
  private enum Stored {
    case chunk(Chunk)
    case found(FoundRecord)
    case shared(SharedText)

    var crc32: UInt32 {
      switch self {
      case .chunk(let chunk): chunk.crc32
      case .found(let record): record.crc32
      case .shared(let text): text.chunk.crc32
      }
    }

    var length: Int {
      switch self {
      case .chunk(let chunk): chunk.length
      case .found(let record): record.length
      case .shared(let text): text.chunk.length
      }
    }

    var storedLength: Int {
      switch self {
      case .chunk(let chunk): chunk.body.count
      case .found(let record): record.storedLength
      case .shared(let text): text.chunk.body.count
      }
    }
  }

  /// The text between the chunks.
  var text: [UInt8] = []
  private var inserts: [(offset: Int, body: Stored)] = []
  /// The newest publication inside; nil where the body is not about publications.
  let modified: Instant?
  /// The media type.
  var type = "application/json"
  /// What a browser may do with it.
  var policy = SecurityPolicy.data
  /// The headers of the request that the body depends on.
  var vary = "Accept-Encoding"
  /// Headers of a 200 beyond those of all, such as `Content-Disposition`.
  var headers: [HeaderField] = []

  /// Text shorter than this is stored rather than compressed.
  ///
  /// Compressing a kilobyte takes longer than everything else that a record needs: only a page, which has many, gains.
  private var worthCompressing: Int { inserts.count > 2 ? 512 : 4096 }

  init(modified: Instant?, capacity: Int = 4096) {
    self.modified = modified
    text.reserveCapacity(capacity)
  }

  /// Begins in room that a worker has.
  init(modified: Instant?, in room: consuming [UInt8]) {
    self.modified = modified
    text = room
    inserts.reserveCapacity(2)
  }

  /// Says that the body is in a language that the request chose.
  mutating func speaks(_ language: Language) {
    vary = "Accept-Encoding, Accept-Language"
    headers.append(HeaderField("Content-Language", language.rawValue))
  }

  /// Puts a stored body at the end.
  mutating func append(_ chunk: Chunk) { inserts.append((text.count, .chunk(chunk))) }

  /// Puts the compiled release of a record at the end, which the worker's reader must not leave before the answer is made.
  mutating func append(_ record: FoundRecord) { inserts.append((text.count, .found(record))) }

  /// Puts a text that other bodies have too at the end.
  mutating func append(_ text: SharedText) { inserts.append((self.text.count, .shared(text))) }

  /// Gives up the text.
  mutating func takeText() -> [UInt8] {
    defer { text = [] }
    return text
  }

  /// The answer to a request: whole, or that the client holds it already.
  func response(to request: Request, using worker: inout Worker) throws(StoreError) -> Response {
    let coding = ContentCoding(accepting: request[.acceptEncoding])
    let tag = EntityTag(digest, coding)
    var headers: [HeaderField] = []
    headers.reserveCapacity(12)
    headers.append(HeaderField("ETag", tag.text))
    headers.append(HeaderField("Vary", vary))
    headers.append(Response.revalidated)
    if let modified {
      worker.dates.set(modified)
      headers.append(HeaderField("Last-Modified", worker.dates.http))
    }
    if Conditional.isHeld(by: request, tag: tag, modified: modified) {
      return Response(status: 304, headers: headers, policy: policy)
    }
    headers.append(HeaderField("Content-Type", type))
    if !self.headers.isEmpty { headers += self.headers }
    let body: [UInt8]
    if coding == .identity {
      body = try expanded(&worker)
    } else {
      headers.append(HeaderField("Content-Encoding", "gzip"))
      body = try compressed(&worker)
    }
    return Response(status: 200, headers: headers, body: .bytes(body), policy: policy)
  }

  /// A digest over all that the body is made of: the text, and each chunk's place, CRC-32 and length.
  private var digest: ContentDigest {
    var digest = ContentDigest(text.span)
    for (offset, body) in inserts {
      digest.add(UInt64(offset), UInt64(body.length), UInt64(body.crc32))
    }
    return digest
  }

  /// The body, nothing of it compressed.
  func expanded(_ worker: inout Worker) throws(StoreError) -> [UInt8] {
    var body: [UInt8] = []
    body.reserveCapacity(inserts.reduce(text.count) { $0 + $1.body.length })
    var start = 0
    for (offset, stored) in inserts {
      body.append(contentsOf: text[start..<offset])
      switch stored {
      case .chunk(let chunk): try worker.inflater.append(chunk, to: &body)
      case .found(let record):
        try worker.inflater.append(worker.reader.foundRelease(record), to: &body)
      case .shared(let text): body.append(contentsOf: text.bytes)
      }
      start = offset
    }
    body.append(contentsOf: text[start...])
    return body
  }

  private func compressed(_ worker: inout Worker) throws(StoreError) -> [UInt8] {
    var member = GzipMember(
      capacity: inserts.reduce(text.count + 256) { $0 + $1.body.storedLength }
    )
    var start = 0
    for (offset, stored) in inserts {
      try append(start..<offset, to: &member, &worker.deflater)
      switch stored {
      case .chunk(let chunk): member.append(chunk)
      case .found(let record): worker.reader.appendFoundRelease(record, to: &member)
      case .shared(let text): member.append(text.chunk)
      }
      start = offset
    }
    try append(start..<text.count, to: &member, &worker.deflater)
    member.finish()
    return member.bytes
  }

  private func append(
    _ range: Range<Int>,
    to member: inout GzipMember,
    _ deflater: inout Deflater
  ) throws(StoreError) {
    guard !range.isEmpty else { return }
    let piece = text.span.extracting(range)
    if range.count < worthCompressing {
      member.appendStored(piece)
    } else {
      member.append(try deflater.chunk(piece))
    }
  }
}
