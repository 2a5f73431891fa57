/// The releases of one process, one after the other in one text with one tape.
struct MergeReleases: ~Copyable {
  private var source = ByteBuffer(capacity: 1 << 16)
  private var tape = JSONTape()
  /// The place of each release on the tape.
  private var roots: [Int] = []

  var count: Int { roots.count }
  var words: Span<UInt64> {
    @_lifetime(borrow self)
    get { tape.words }
  }
  var text: Span<UInt8> {
    @_lifetime(borrow self)
    get { source.bytes }
  }

  /// The place of a release on the tape.
  func rootIndex(_ release: Int) -> Int { roots[release] }

  /// A release's value.
  @_lifetime(borrow self)
  func root(_ release: Int) -> JSONView {
    JSONView(tape: tape.words, source: source.bytes, index: roots[release])
  }

  mutating func removeAll() {
    source.removeAll()
    tape.removeAll()
    roots.removeAll(keepingCapacity: true)
  }

  /// Adds a release.
  mutating func add(_ release: Span<UInt8>) throws(MergeError) {
    let start = source.count
    source.append(release)
    try parse(from: start)
  }

  /// Appends the text of a release, which a function writes and counts; returns where it starts.
  mutating func append<Failure: Error>(
    upTo count: Int,
    _ fill: (inout MutableSpan<UInt8>) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    let start = source.count
    try source.append(upTo: count, fill)
    return start
  }

  /// Adds the release whose text is the last and starts at an offset.
  mutating func parse(from start: Int) throws(MergeError) {
    let mark = tape.count
    if let error = MergeReleases.parse(source, from: start, into: &tape) {
      source.truncate(to: start)
      throw .notJSON(release: roots.count, error)
    }
    guard TapeWord(bits: tape[mark]).isObject else { throw .notAnObject(release: roots.count) }
    roots.append(mark)
  }

  /// Appends a text after the releases and reads it onto a tape; says whether it is JSON.
  mutating func add(_ text: Span<UInt8>, parsedInto other: inout JSONTape) -> Bool {
    let start = source.count
    source.append(text)
    return MergeReleases.parse(source, from: start, into: &other) == nil
  }

  private static func parse(
    _ source: borrowing ByteBuffer,
    from start: Int,
    into tape: inout JSONTape
  ) -> JSONError? {
    do throws(JSONError) {
      _ = try JSONParser.read(source.bytes, from: start, into: &tape, limits: .standard)
      return nil
    } catch {
      return error
    }
  }

  /// Whether any name is written with escapes: two texts may then be one name.
  var hasEscapedNames: Bool { tape.hasEscapedNames }

  /// The releases of which an object has two members of one name.
  func withDuplicateMembers() -> [Int] { (0..<count).filter { root($0).hasDuplicates() } }

  /// The releases with each name of an object once, the last member's value in the place of the first, and with as few
  /// escapes in names as can be.
  func tidied() throws(MergeError) -> MergeReleases {
    var tidy = MergeReleases()
    for release in 0..<count {
      var writer = JSONWriter()
      writer.tidyValue(root(release))
      try tidy.add(writer.bytes.span)
    }
    return tidy
  }
}
