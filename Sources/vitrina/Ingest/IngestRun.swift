import OCDSCore
import OCDSIngestion
import OCDSStore

/// What a run of `ingest` or `fetch` needs beside its inputs.
struct IngestRun {
  let arguments: Arguments
  let options: IngestOptions
  let folder: PublicationFolder
  let settings: PublicationSettings
  let gate: Gate
  /// What OCDS is to be taken for; nil where its content tells.
  var kind: OCDSSource?
  /// Whether the faults of OCDS are mended.
  var mends = true
  /// The command as the account of the runs shows it.
  let command: String
  let started: Instant
  /// Whether files that were given are kept as they came.
  let keepsOriginals: Bool

  /// Keeps a file before anything is read from it; nil where that is not wanted, or it cannot be opened.
  func kept(
    _ opened: Result<InputFile, InputFile.Failure>
  ) throws(StoreError) -> OriginalFolder.Kept? {
    guard keepsOriginals, case .success(let file) = opened else { return nil }
    do throws(FetchFailure.Reason) {
      return try OriginalFolder(path: folder.originalsPath).keep(file)
    } catch {
      let (said, place) = (error.wording, folder.originalsPath)
      throw StoreError(
        .cannotWrite,
        Wording(es: "\(place): \(said.es)", en: "\(place): \(said.en)").kept
      )
    }
  }

  /// Removes the original of a file that could not be read as what it is; what was fetched stays, to be looked at.
  func letGo(of original: OriginalFolder.Kept, _ input: IngestInput) {
    guard input.fetched == nil, original.isNew else { return }
    OriginalFolder(path: folder.originalsPath).remove(original)
  }

  /// What is noted of an original that was taken in.
  func record(
    of original: OriginalFolder.Kept,
    _ input: IngestInput,
    source: String?,
    run: Int64
  ) -> OriginalRecord {
    var record = OriginalRecord(
      sha256: original.sha256,
      bytes: original.bytes,
      run: run,
      name: input.name,
      retrieved: started
    )
    record.source = source
    if let state = input.fetched?.state, let version = state.version {
      record.retrieved = version.retrieved
      record.url = state.url
      record.finalURL = version.finalURL
      record.entityTag = version.entityTag
      record.lastModified = version.lastModified
    }
    return record
  }
}
