/// The writing of the state as the tape of a compiled release, over the text of the releases.
///
/// What `MergeWriting` writes and a parser would read again; ranges of containers mean nothing here.
struct MergeTapeWriting: ~Escapable {
  let words: Span<UInt64>
  let source: Span<UInt8>

  @_lifetime(copy words, copy source)
  init(words: Span<UInt64>, source: Span<UInt8>) {
    self.words = words
    self.source = source
  }

  @inline(__always)
  private func word(_ index: Int) -> TapeWord { TapeWord(bits: words[index]) }

  @_lifetime(copy self)
  private func view(_ index: Int) -> JSONView {
    JSONView(tape: words, source: source, index: index)
  }

  /// Begins a container and returns its place.
  @inline(__always)
  private func open(_ tape: inout JSONTape) -> Int {
    let place = tape.count
    tape.reserve(2)
    tape.append(0)
    tape.append(0)
    return place
  }

  /// Ends a container with so many children.
  @inline(__always)
  static func close(_ tag: TapeWord.Tag, _ place: Int, _ count: Int, _ tape: inout JSONTape) {
    let length = min(count, TapeWord.maximumLength)
    tape[place] = TapeWord(tag, offset: tape.count, length: length).bits
  }

  /// Appends a value with its words.
  @inline(__always)
  private func value(_ index: Int, to tape: inout JSONTape) {
    if word(index).isContainer {
      let view = view(index)
      // The text stays where it is.
      tape.append(copyOf: view, movedTo: view.range.lowerBound)
    } else {
      tape.reserve(1)
      tape.append(words[index])
    }
  }

  /// Appends the fields of a node but those of some names, and returns how many.
  func fields(
    of number: Int,
    skips: (TapeWord) -> Bool,
    _ state: borrowing MergeState,
    to tape: inout JSONTape
  ) throws(MergeError) -> Int {
    var count = 0
    var child = state.nodes[number].firstChild
    while child >= 0 {
      let node = Int(child)
      child = state.nodes[node].nextSibling
      let leaf = state.nodes[node].leaf
      let isLeaf = state.nodes[node].children == .none
      if isLeaf && (leaf < 0 || word(Int(leaf)).isNull) { continue }
      let name = word(Int(state.nodes[node].key))
      if skips(name) { continue }
      count &+= 1
      tape.reserve(1)
      tape.append(name.bits)
      if isLeaf {
        value(Int(leaf), to: &tape)
      } else {
        try content(of: node, state, to: &tape)
      }
    }
    return count
  }

  /// Appends the object or the array of a node that has children.
  private func content(of node: Int, _ state: borrowing MergeState, to tape: inout JSONTape)
    throws(MergeError)
  {
    let leaf = state.nodes[node].leaf
    let before = state.nodes[node].isLeafFirst && leaf >= 0
    let isNullBefore = before && word(Int(leaf)).isNull
    let place = open(&tape)
    if state.nodes[node].children == .fields {
      guard !before || isNullBefore else { throw .inconsistentType(path: path(node, state)) }
      let count = try fields(of: node, skips: { _ in false }, state, to: &tape)
      return MergeTapeWriting.close(.object, place, count, &tape)
    }
    var count = 0
    if before && !isNullBefore {
      // A list that came before the objects takes them as further elements.
      guard word(Int(leaf)).isArray else { throw .inconsistentType(path: path(node, state)) }
      var elements = view(Int(leaf)).elements
      while let element = elements.next() {
        value(element.index, to: &tape)
        count &+= 1
      }
    }
    var child = state.nodes[node].firstChild
    while child >= 0 {
      try item(Int(child), state, to: &tape)
      count &+= 1
      child = state.nodes[Int(child)].nextSibling
    }
    MergeTapeWriting.close(.array, place, count, &tape)
  }

  /// Appends an object of an array, its identity first.
  private func item(_ node: Int, _ state: borrowing MergeState, to tape: inout JSONTape)
    throws(MergeError)
  {
    let place = open(&tape)
    let key = Int(state.nodes[node].key)
    guard key >= 0 else {
      let count = try fields(of: node, skips: { _ in false }, state, to: &tape)
      return MergeTapeWriting.close(.object, place, count, &tape)
    }
    // The name of the identity stands before it.
    tape.reserve(2)
    tape.append(words[key &- 1])
    tape.append(words[key])
    let count = try fields(of: node, skips: { isNamed("id", $0) }, state, to: &tape)
    MergeTapeWriting.close(.object, place, count &+ 1, &tape)
  }

  @inline(__always)
  func isNamed(_ expected: StaticString, _ name: TapeWord) -> Bool {
    guard name.length == expected.utf8CodeUnitCount else { return false }
    for i in 0..<name.length where unsafe source[name.low &+ i] != expected.utf8Start[i] {
      return false
    }
    return true
  }

  private func path(_ number: Int, _ state: borrowing MergeState) -> String {
    var names: [String] = []
    var current = number
    while current > 0 {
      let node = state.nodes[current]
      if !node.isItem { names.append(view(Int(node.key)).string ?? "") }
      current = Int(node.parent)
    }
    return names.reversed().joined(separator: "/")
  }
}

extension Merger {
  /// Writes the result to a tape: the fixed members first, then the fields by first appearance.
  mutating func write(_ sorted: [Int], to tape: inout JSONTape) throws(MergeError) {
    let mark = tape.count
    var head = ByteBuffer()
    head.append(UInt8(ascii: "{"))
    if let ocid = ocidText(sorted) {
      head.append("\"ocid\":" as StaticString)
      head.append(ocid)
      head.append(UInt8(ascii: ","))
    }
    writeHead(sorted, to: &head)
    head.append(UInt8(ascii: "}"))
    guard releases.add(head.bytes, parsedInto: &tape) else { return }
    let writing = MergeTapeWriting(words: releases.words, source: releases.text)
    do throws(MergeError) {
      let count = try writing.fields(
        of: 0,
        skips: { name in
          writing.isNamed("ocid", name) || writing.isNamed("id", name)
            || writing.isNamed("date", name) || writing.isNamed("tag", name)
        },
        state,
        to: &tape
      )
      let members = TapeWord(bits: tape[mark]).length
      MergeTapeWriting.close(.object, mark, members &+ count, &tape)
    } catch {
      tape.truncate(to: mark)
      throw error
    }
  }
}
