internal import OCDSCore
internal import OCDSStore

/// The publication that is served: its settings as they were at the start, and the readers of its database.
final class Publication: Sendable {
  /// Where the publication is.
  let folder: PublicationFolder
  /// What the publication says of itself.
  let settings: PublicationSettings
  /// The time zone of its days.
  let zone: ZoneOffset
  /// The beginning of its record packages.
  let recordPackage: PackageTemplate
  /// The beginning of its release packages.
  let releasePackage: PackageTemplate
  /// The ready-made files.
  let readyMade: ReadyMadeFiles
  private let workers: WorkerPool
  let log: @Sendable (String) -> Void

  init(
    _ folder: PublicationFolder,
    readers: Int,
    log: @escaping @Sendable (String) -> Void
  ) throws(StoreError) {
    let settings = try folder.settings()
    self.folder = folder
    self.settings = settings
    zone = ZoneOffset(named: settings.timeZone) ?? .fixed(0)
    recordPackage = try PackageTemplate(settings, member: "records")
    releasePackage = try PackageTemplate(settings, member: "releases")
    readyMade = ReadyMadeFiles(folder: folder.downloadsPath)
    workers = try WorkerPool(folder, count: readers)
    self.log = log
  }

  /// Answers a request with what is found in the database; nil where nothing is.
  func answer(
    _ request: Request,
    _ find: @Sendable (inout Worker) throws(StoreError) -> Representation?
  ) throws(Problem) -> Response? {
    do throws(StoreError) {
      return try workers.withWorker { worker throws(StoreError) -> Response? in
        defer { worker.reader.leaveFound() }
        guard var representation = try find(&worker) else { return nil }
        let response = try representation.response(to: request, using: &worker)
        worker.giveBack(representation.takeText())
        return response
      }
    } catch {
      throw problem(error)
    }
  }

  /// Lends a worker for one read of the database, such as a page of an export.
  ///
  /// The worker is given back when the work returns: call it for every piece, never for a whole body.
  func read<R: Sendable>(
    _ work: @Sendable (inout Worker) throws(StoreError) -> R
  ) throws(StoreError) -> R {
    try workers.withWorker(work)
  }

  /// Reads what the first visitor of the site would wait for.
  ///
  /// Of an error whoever needs it is told, when it is read again.
  func prepare() {
    _ = try? workers.withWorker { worker throws(StoreError) in
      try worker.reader.prepareFigures()
    }
  }

  /// How many readers of the database are lent at the moment.
  var busyReaders: Int { workers.lentCount }

  /// What a client is told of an error of the store; the operator is told the error.
  func problem(_ error: StoreError) -> Problem {
    log(error.description)
    return error.code == .busy ? .unavailable : .internalError
  }
}
