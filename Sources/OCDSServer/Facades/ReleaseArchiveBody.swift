internal import OCDSCore
internal import OCDSStore

/// The release packages of all releases after one sequence and up to another as a ZIP archive, made while it is sent.
///
/// Releases go into it in the bytes in which they are stored.
struct ReleaseArchiveBody: BodySource, ~Copyable {
  private let publication: Publication
  private var archive: FacadeArchive
  private var last: Int64
  private let through: Int64
  private var isDone = false

  init(
    _ publication: Publication,
    after: Int64,
    through: Int64,
    into archive: FacadeArchive
  ) {
    self.publication = publication
    self.archive = archive
    last = after
    self.through = through
  }

  mutating func read(into buffer: inout [UInt8], wanted: Int) throws {
    while buffer.count < wanted, !isDone {
      let (after, end) = (last, through)
      let releases = try publication.read { worker throws(StoreError) in
        Array(
          try worker.reader.releases(after: after, limit: 25).prefix { $0.sequence <= end }
        )
      }
      for release in releases { try archive.append([release.body], into: &buffer) }
      if let release = releases.last {
        last = release.sequence
      } else {
        try archive.finish(into: &buffer)
        isDone = true
      }
    }
  }
}
