/// The releases of one process, one after the other in one text with one tape.
struct MergeReleases: ~Copyable {
  private var source: [UInt8] = []
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
    get { source.span }
  }

  /// The place of a release on the tape.
  func rootIndex(_ release: Int) -> Int { roots[release] }

  /// A release's value.
  @_lifetime(borrow self)
  func root(_ release: Int) -> JSONView {
    JSONView(tape: tape.words, source: source.span, index: roots[release])
  }

  mutating func removeAll() {
    source.removeAll(keepingCapacity: true)
    tape.removeAll()
    roots.removeAll(keepingCapacity: true)
  }

  /// Adds a release; returns whether an object of it had two members of one name.
  mutating func add(_ release: Span<UInt8>) throws(MergeError) -> Bool {
    let start = source.count
    unsafe release.withUnsafeBufferPointer { unsafe source.append(contentsOf: $0) }
    return try parse(from: start)
  }

  private mutating func parse(from start: Int) throws(MergeError) -> Bool {
    let mark = tape.count
    if let error = MergeReleases.parse(source, from: start, into: &tape) {
      source.removeLast(source.count - start)
      throw .notJSON(release: roots.count, error)
    }
    guard TapeWord(bits: tape[mark]).isObject else { throw .notAnObject(release: roots.count) }
    let (hasDuplicates, tidy) = tidied(mark)
    if let tidy {
      tape.truncate(to: mark)
      source.removeLast(source.count - start)
      source.append(contentsOf: tidy)
      _ = try parse(from: start)
    } else {
      roots.append(mark)
    }
    return hasDuplicates
  }

  private static func parse(
    _ source: borrowing [UInt8],
    from start: Int,
    into tape: inout JSONTape
  ) -> JSONError? {
    do throws(JSONError) {
      _ = try JSONParser.read(source.span, from: start, into: &tape, limits: .standard)
      return nil
    } catch {
      return error
    }
  }

  /// Whether the value at a place has two members of one name somewhere, and its text without such members and
  /// without escapes in names; nil where the text is tidy already.
  private func tidied(_ root: Int) -> (hasDuplicates: Bool, text: [UInt8]?) {
    let view = JSONView(tape: tape.words, source: source.span, index: root)
    let hasDuplicates = view.hasDuplicates()
    guard hasDuplicates || view.hasEscapedName else { return (false, nil) }
    var writer = JSONWriter()
    writer.tidyValue(view)
    // Some names need their escapes: such a text stays as it is.
    return (hasDuplicates, writer.bytes.count == view.range.count ? nil : writer.bytes)
  }
}
