internal import Glibc
internal import OCDSCore
internal import OCDSExport
internal import OCDSSchema
internal import OCDSStore

/// A download of some processes in one form, ready to be sent.
struct SelectionDownload: Sendable {
  let form: DownloadForm
  /// The processes, in the words of an address; what the tag is made of.
  let about: String
  /// The address, after the publication's.
  let address: String
  /// The file's name without its ending.
  let name: String
  let language: Language
  /// The tables that were asked for; none for the usual ones.
  let tables: [String]
  /// The suppliers that were asked for, whose rows alone the table of awards then has.
  let suppliers: [String]
  /// The records.
  let queue: RecordQueue

  /// What the server and all downloads share.
  ///
  /// A class, so that a route that holds it costs each of its requests one count and not one for each member.
  final class Context: Sendable {
    let publication: Publication
    let catalogue: TableCatalogue
    /// What records are merged by again, where they are to be as of an earlier instant.
    let rules: MergeRules
    let room = BuildRoom()
    /// What the settings say, for tags: with them, the bytes change.
    let settings: SHA256

    /// Reads the tables and the rules; nil where the schema that is compiled in cannot be read.
    init?(_ publication: Publication) {
      guard let catalogue = try? TableCatalogue(),
        let schema = SchemaFile(named: "release-schema.json"),
        let document = try? JSONDocument(schema.bytes)
      else { return nil }
      let root = document.root
      rules = MergeRules(schema: root)
      self.publication = publication
      self.catalogue = catalogue
      let text = publication.settings.json
      settings = SHA256(hashing: text.span)
    }
  }

  /// The version of the forms: a change of their bytes changes it, and with it the tags.
  private static let version = 1

  /// The answer to a request; nothing is built for HEAD.
  func response(to call: Call, _ context: Context) throws(Problem) -> Response {
    let publication = context.publication
    let state: (sequence: Int64, published: Instant)
    do throws(StoreError) {
      state = try publication.read { worker throws(StoreError) in
        let sequence = try worker.reader.ledgerSequence()
        let published = try worker.reader.lastPublished()
        return (sequence, published ?? Instant(seconds: 0))
      }
    } catch {
      throw publication.problem(error)
    }
    let request = call.request
    let coding =
      form.isCompressible ? ContentCoding(accepting: request[.acceptEncoding]) : .identity
    let tag = tag(sequence: state.sequence, coding, context)
    var headers = [
      // Weak: what is published while it is made may be in it or not.
      HeaderField("ETag", "W/" + tag.text),
      HeaderField("Last-Modified", state.published.httpDate),
      HeaderField(
        "Vary",
        form.isCompressible ? "Accept-Encoding, Accept-Language" : "Accept-Language"
      ),
      Response.revalidated,
    ]
    if Conditional.isHeld(by: request, tag: tag, modified: state.published) {
      return Response(status: 304, headers: headers)
    }
    if coding == .gzip { headers.append(HeaderField("Content-Encoding", "gzip")) }
    headers.append(HeaderField("Content-Language", language.rawValue))
    let fileName = "\(name).\(form.rawValue)"
    guard request.method != .head else {
      return .stream(UnreadBody(), type: form.mediaType, name: fileName, headers: headers)
    }
    do {
      return try answer(call, context, state.published, coding, fileName, headers)
    } catch let error as ExportError {
      throw publication.problem(error)
    } catch let error as StoreError {
      throw publication.problem(error)
    } catch let problem as Problem {
      throw problem
    } catch {
      throw .internalError
    }
  }

  private func answer(
    _ call: Call,
    _ context: Context,
    _ published: Instant,
    _ coding: ContentCoding,
    _ fileName: String,
    _ headers: [HeaderField]
  ) throws -> Response {
    let publication = context.publication
    let options = ExportOptions(
      settings: publication.settings,
      language: language,
      address: publication.settings.baseURL + address,
      published: published,
      fileName: name,
      isCompressed: coding == .gzip,
      tables: form.isBuilt ? tables : [],
      suppliers: suppliers,
      temporaryFolder: SelectionDownload.temporaryFolder,
      sizeLimit: BuildRoom.fileLimit,
      expectedRecords: form.isBuilt ? try queue.total(publication) : nil
    )
    let format = form.format(table: tables.first ?? context.catalogue.standard.name)
    guard form.isBuilt else {
      let export = try Export(format, context.catalogue, options)
      return .stream(
        ExportBody(export, publication, queue),
        type: form.mediaType,
        name: fileName,
        headers: headers
      )
    }
    guard let permit = context.room.permit() else { throw Problem.overloaded }
    let export = try Export(format, context.catalogue, options)
    var queue = queue
    try SelectionDownload.build(export, &queue, call, publication)
    guard let built = export.file else {
      return .stream(
        ExportBody(export, publication, queue, permit),
        type: form.mediaType,
        name: fileName,
        headers: headers
      )
    }
    guard let file = OpenFile(owning: dup(built.descriptor), keeping: permit) else {
      throw Problem.internalError
    }
    permit.shrink(to: file.size)
    return Response(
      status: 200,
      headers: [
        HeaderField("Content-Type", form.mediaType), ContentDisposition.attachment(fileName),
      ]
        + headers,
      body: .file(FilePart(file, offset: 0, count: file.size))
    )
  }

  /// Gives an export all records; ended where the server is being stopped.
  private static func build(
    _ export: Export,
    _ queue: inout RecordQueue,
    _ call: Call,
    _ publication: Publication
  ) throws {
    var unread = ByteBuffer()
    while let record = try queue.next(publication) {
      if call.isStopping { throw Problem.unavailable }
      try export.put(ExportRecord(record, baseURL: publication.settings.baseURL))
      // What is built gives no bytes before its end.
      while try export.fill(&unread, upTo: 1) == .more { continue }
    }
    try export.finish()
  }

  private func tag(
    sequence: Int64,
    _ coding: ContentCoding,
    _ context: Context
  ) -> EntityTag {
    let parts = [
      "\(SelectionDownload.version)", form.rawValue, about, language.rawValue,
      tables.joined(separator: ","), "\(sequence)", "\(context.settings)",
    ]
    let bytes = Array(parts.joined(separator: "\n").utf8)
    return EntityTag(ContentDigest(bytes.span), coding)
  }

  /// The folder of temporary files.
  private static var temporaryFolder: String {
    unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
  }
}
