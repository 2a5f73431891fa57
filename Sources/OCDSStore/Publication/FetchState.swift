internal import Glibc
public import OCDSCore

/// What is known of a source that is fetched: the version that was fetched last, and what became of it.
public struct FetchState: Sendable, Hashable {
  /// A version of the source's file, which lies among the originals.
  public struct Version: Sendable, Hashable {
    /// The SHA-256 in hexadecimal.
    public var sha256: String
    /// The length in bytes.
    public var bytes: Int
    /// When it was fetched.
    public var retrieved: Instant
    /// The address that it came from, after redirects.
    public var finalURL: String
    /// What its server calls it.
    public var entityTag: String?
    /// When its server says that it last changed.
    public var lastModified: String?

    /// Creates a version whose server says nothing of it.
    public init(sha256: String, bytes: Int, retrieved: Instant, finalURL: String) {
      self.sha256 = sha256
      self.bytes = bytes
      self.retrieved = retrieved
      self.finalURL = finalURL
    }
  }

  /// The address that was asked for; what is known is of no use for another.
  public var url: String
  /// The version that was fetched last, whole.
  public var version: Version?
  /// The run that took that version in; nil where none has yet.
  public var run: Int64?
  /// When the source was last found to be taken in: the moment of the schedule that was kept last.
  public var checked: Instant?
  /// What the server calls the version of which a beginning was left.
  public var partialTag: String?
  /// When the server says that the version of which a beginning was left last changed.
  public var partialModified: String?

  /// Creates the state of a source of which nothing is known.
  public init(url: String) { self.url = url }

  var json: [UInt8] {
    var writer = JSONWriter(indent: 2)
    writer.object { w in
      w.member("url", url)
      if let version {
        w.member(
          "version",
          object: { w in
            w.member("sha256", version.sha256)
            w.member("bytes", integer: version.bytes)
            w.member("retrieved", version.retrieved.text(milliseconds: true))
            w.member("finalURL", version.finalURL)
            w.member("etag", ifPresent: version.entityTag)
            w.member("lastModified", ifPresent: version.lastModified)
          }
        )
      }
      if let run { w.member("run", integer: run) }
      if let checked { w.member("checked", checked.text(milliseconds: true)) }
      w.member("partialETag", ifPresent: partialTag)
      w.member("partialLastModified", ifPresent: partialModified)
    }
    writer.endLine()
    return writer.bytes
  }

  /// Reads a state; nil where the text is none.
  init?(parsing text: [UInt8]) {
    guard let document = try? JSONDocument(text) else { return nil }
    let root = document.root
    guard let url = root["url"]?.string else { return nil }
    self.init(url: url)
    if let version = root["version"] { self.version = Version(version) }
    run = root["run"]?.number?.integer.map(Int64.init)
    checked = root["checked"]?.string.flatMap { DateTime($0)?.instant }
    partialTag = root["partialETag"]?.string
    partialModified = root["partialLastModified"]?.string
  }
}

extension FetchState.Version {
  fileprivate init?(_ object: JSONView) {
    guard let sha256 = object["sha256"]?.string, let bytes = object["bytes"]?.number?.integer,
      let retrieved = object["retrieved"]?.string.flatMap({ DateTime($0)?.instant }),
      let finalURL = object["finalURL"]?.string, sha256.utf8.count == 64,
      sha256.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    self.init(sha256: sha256, bytes: bytes, retrieved: retrieved, finalURL: finalURL)
    entityTag = object["etag"]?.string
    lastModified = object["lastModified"]?.string
  }
}

extension PublicationFolder {
  /// Where a source's file is put while it is fetched.
  public func fetchPath(of source: String) -> String { "\(fetchPath)/\(source).file" }

  private func statePath(of source: String) -> String { "\(fetchPath)/\(source).json" }

  /// What is known of a source; one that is damaged, or of another address, is as good as none.
  public func fetchState(of source: SourceSettings) -> FetchState {
    let url = source.url ?? ""
    guard let text = try? Files.read(statePath(of: source.name)),
      let state = FetchState(parsing: text), state.url == url
    else { return FetchState(url: url) }
    return state
  }

  /// Keeps what is known of a source.
  public func keep(_ state: FetchState, of source: String) throws(StoreError) {
    try Files.replace(statePath(of: source), with: state.json, mode: 0o600)
  }
}

/// The right to fetch for a publication; held by one process at a time.
public struct FetchLock: ~Copyable {
  private let lock: WriterLock

  /// Takes the lock, and makes the folders of what is fetched where they are not there.
  ///
  /// - Throws: `busy` where another process fetches.
  public init(_ folder: PublicationFolder) throws(StoreError) {
    try folder.makePrivateFolders()
    lock = try WriterLock(path: folder.fetchPath + "/fetch.lock")
  }
}
