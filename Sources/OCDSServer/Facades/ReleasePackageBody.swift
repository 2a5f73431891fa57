internal import OCDSCore
internal import OCDSStore

/// A release package with all releases after one sequence and up to another, made while it is sent.
struct ReleasePackageBody: BodySource, ~Copyable {
  private let publication: Publication
  private let address: String
  private let through: Int64
  private let published: Instant
  private var last: Int64
  private var hasBegun = false
  private var isFirst = true
  private var isDone = false

  init(
    _ publication: Publication,
    address: String,
    after: Int64,
    through: Int64,
    published: Instant
  ) {
    self.publication = publication
    self.address = address
    self.through = through
    self.published = published
    last = after
  }

  mutating func read(into buffer: inout [UInt8], wanted: Int) throws {
    if !hasBegun {
      hasBegun = true
      publication.releasePackage.begin(
        path: [.plain(address)],
        date: published.text(),
        in: &buffer
      )
    }
    while buffer.count < wanted, !isDone {
      let (after, end) = (last, through)
      let (next, text) = try publication.read {
        worker throws(StoreError) -> (Int64?, [[UInt8]]) in
        let releases = try worker.reader.releases(after: after, limit: 20)
          .prefix { $0.sequence <= end }
        var texts: [[UInt8]] = []
        for release in releases { texts.append(try worker.inflater.bytes(release.body)) }
        return (releases.last?.sequence, texts)
      }
      for release in text {
        if !isFirst { buffer.append(UInt8(ascii: ",")) }
        isFirst = false
        buffer.append(contentsOf: release)
      }
      guard let next else {
        buffer.append(contentsOf: "]}".utf8)
        isDone = true
        return
      }
      last = next
    }
  }
}
