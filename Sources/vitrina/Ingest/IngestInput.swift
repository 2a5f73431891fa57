import OCDSCore
import OCDSIngestion
import OCDSStore

/// An input of a run, and how it is taken.
struct IngestInput {
  /// The name by which it is spoken of: the path of a file that was given, or a source's name and a file's.
  let name: String
  /// The profile of its tables; nil where they are to be recognised.
  let profile: SourceProfile?
  /// The source of `publication.json` that it belongs to; nil where there is none.
  let source: SourceSettings?
  /// What it is among the originals already, where it was fetched, and what is known of that.
  var fetched: (file: OriginalFolder.Kept, state: FetchState)?

  init(name: String, profile: SourceProfile?, source: SourceSettings?) {
    self.name = name
    self.profile = profile
    self.source = source
  }

  /// Opens it, once: standard input is gone after that.
  func open() -> Result<InputFile, InputFile.Failure> {
    if let fetched { return .success(fetched.file.file) }
    do throws(InputFile.Failure) { return .success(try InputFile(name)) } catch {
      return .failure(error)
    }
  }
}
