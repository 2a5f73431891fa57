internal import Glibc
public import OCDSCore

/// Where a file that was taken in came from.
public struct OriginalRecord: Sendable, Hashable {
  /// The SHA-256 in hexadecimal, which is the file's name in `private/originals/`.
  public var sha256: String
  /// The length in bytes.
  public var bytes: Int
  /// The run that took it in.
  public var run: Int64
  /// The name by which the run speaks of it.
  public var name: String
  /// When it was read or fetched.
  public var retrieved: Instant
  /// The source that it belongs to, where one was named.
  public var source: String?
  /// The address that was asked for; nil for a file that was given.
  public var url: String?
  /// The address that it came from, after redirects.
  public var finalURL: String?
  /// What its server calls this version.
  public var entityTag: String?
  /// When its server says that it last changed.
  public var lastModified: String?

  /// Creates a record of a file that was given.
  public init(sha256: String, bytes: Int, run: Int64, name: String, retrieved: Instant) {
    self.sha256 = sha256
    self.bytes = bytes
    self.run = run
    self.name = name
    self.retrieved = retrieved
  }

  /// The record as a line of JSON Lines.
  var line: [UInt8] {
    var writer = JSONWriter()
    writer.object { w in
      w.member("sha256", sha256)
      w.member("bytes", integer: bytes)
      w.member("run", integer: run)
      w.member("name", name)
      w.member("retrieved", retrieved.text(milliseconds: true))
      w.member("source", ifPresent: source)
      w.member("url", ifPresent: url)
      w.member("finalURL", ifPresent: finalURL)
      w.member("etag", ifPresent: entityTag)
      w.member("lastModified", ifPresent: lastModified)
    }
    writer.endLine()
    return writer.bytes
  }

  /// Reads a line; nil where it is none, such as one that a crash cut short.
  init?(line: [UInt8]) {
    guard let document = try? JSONDocument(line) else { return nil }
    let root = document.root
    guard let sha256 = root["sha256"]?.string, let bytes = root["bytes"]?.number?.integer,
      let run = root["run"]?.number?.integer, let name = root["name"]?.string,
      let retrieved = root["retrieved"]?.string.flatMap({ DateTime($0) })
    else { return nil }
    self.init(
      sha256: sha256,
      bytes: bytes,
      run: Int64(run),
      name: name,
      retrieved: retrieved.instant
    )
    source = root["source"]?.string
    url = root["url"]?.string
    finalURL = root["finalURL"]?.string
    entityTag = root["etag"]?.string
    lastModified = root["lastModified"]?.string
  }
}

extension PublicationFolder {
  /// Adds to the account of where originals came from, and waits until that is on the disk.
  public func note(_ original: OriginalRecord) throws(StoreError) {
    // A line that a crash cut short is ended first.
    try Files.append((endsInLine(provenancePath) ? [] : [0x0A]) + original.line, to: provenancePath)
  }

  /// The originals that a run took in, in the order of the run.
  ///
  /// - Complexity: O(size of the account).
  public func originals(ofRun run: Int64) throws(StoreError) -> [OriginalRecord] {
    guard unsafe access(provenancePath, F_OK) == 0 else { return [] }
    return try Files.read(provenancePath).split(separator: 0x0A).compactMap { line in
      OriginalRecord(line: Array(line)).flatMap { $0.run == run ? $0 : nil }
    }
  }

  /// Whether a file ends in a line feed, or holds nothing.
  private func endsInLine(_ path: String) -> Bool {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return true }
    defer { close(file) }
    let end = lseek(file, 0, SEEK_END)
    var last: UInt8 = 0
    return unsafe end <= 0 || pread(file, &last, 1, end - 1) != 1 || last == 0x0A
  }
}
