/// The writing of the state as a compiled or a versioned release.
struct MergeWriting: ~Escapable {
  let words: Span<UInt64>
  let source: Span<UInt8>
  /// How an entry of a history begins, by its release: everything before the value.
  let heads: [[UInt8]]

  @_lifetime(copy words, copy source)
  init(words: Span<UInt64>, source: Span<UInt8>, heads: [[UInt8]]) {
    self.words = words
    self.source = source
    self.heads = heads
  }

  @inline(__always)
  private func word(_ index: Int) -> TapeWord { TapeWord(bits: words[index]) }

  /// Appends source text.
  @inline(__always)
  private func append(_ range: Range<Int>, to bytes: inout ByteBuffer) {
    bytes.append(source.extracting(range))
  }

  /// Appends a value as it stands in the source, without white space between its tokens.
  @inline(__always)
  private func value(_ index: Int, to bytes: inout ByteBuffer) {
    let word = word(index)
    if word.isContainer {
      JSONView(tape: words, source: source, index: index).appendCompact(to: &bytes)
    } else if word.isString {
      append(word.low &- 1..<word.low &+ word.length &+ 1, to: &bytes)
    } else {
      append(word.low..<word.low &+ word.length, to: &bytes)
    }
  }

  /// Appends the fields of a node, each after a comma but the first of an object that is still empty.
  func fields(
    of number: Int,
    isFirst: Bool,
    skipped: SkippedFields,
    _ state: borrowing MergeState,
    to bytes: inout ByteBuffer
  ) throws(MergeError) {
    var isFirst = isFirst
    var child = state.nodes[number].firstChild
    while child >= 0 {
      let node = Int(child)
      child = state.nodes[node].nextSibling
      if !hasValue(node, state) { continue }
      let name = word(Int(state.nodes[node].key))
      if skips(skipped, name) { continue }
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      append(name.low &- 1..<name.low &+ name.length &+ 1, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      try content(of: node, state, to: &bytes)
    }
  }

  /// Whether a node has something to write.
  @inline(__always)
  private func hasValue(_ node: Int, _ state: borrowing MergeState) -> Bool {
    if state.nodes[node].children != .none { return true }
    let leaf = state.nodes[node].leaf
    guard leaf >= 0 else { return false }
    return state.isVersioned || !word(Int(leaf)).isNull
  }

  /// Appends the value of a node.
  private func content(of node: Int, _ state: borrowing MergeState, to bytes: inout ByteBuffer)
    throws(MergeError)
  {
    let kind = state.nodes[node].children
    let leaf = state.nodes[node].leaf
    if kind == .none {
      if state.isVersioned {
        bytes.append(UInt8(ascii: "["))
        entries(leaf, state, to: &bytes)
        bytes.append(UInt8(ascii: "]"))
      } else {
        value(Int(leaf), to: &bytes)
      }
      return
    }
    // A value that came before the children: as the references do, a list takes further items, and anything
    // else but null contradicts the children.
    let before = state.nodes[node].isLeafFirst && leaf >= 0
    let isNullBefore = before && !state.isVersioned && word(Int(leaf)).isNull
    if kind == .fields {
      guard !before || isNullBefore else { throw .inconsistentType(path: path(node, state)) }
      bytes.append(UInt8(ascii: "{"))
      try fields(of: node, isFirst: true, skipped: .none, state, to: &bytes)
      bytes.append(UInt8(ascii: "}"))
      return
    }
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    if before && !isNullBefore {
      isFirst = try valuesBeforeItems(leaf, node, state, to: &bytes)
    }
    var child = state.nodes[node].firstChild
    while child >= 0 {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      try item(Int(child), state, to: &bytes)
      child = state.nodes[Int(child)].nextSibling
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Appends what an array held before its first object; returns whether that was nothing.
  private func valuesBeforeItems(
    _ leaf: Int32,
    _ node: Int,
    _ state: borrowing MergeState,
    to bytes: inout ByteBuffer
  ) throws(MergeError) -> Bool {
    if state.isVersioned {
      entries(leaf, state, to: &bytes)
      return false
    }
    guard word(Int(leaf)).isArray else { throw .inconsistentType(path: path(node, state)) }
    var elements = JSONView(tape: words, source: source, index: Int(leaf)).elements
    var isFirst = true
    while let element = elements.next() {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      element.appendCompact(to: &bytes)
    }
    return isFirst
  }

  /// Appends an object of an array, its identity first.
  private func item(_ node: Int, _ state: borrowing MergeState, to bytes: inout ByteBuffer)
    throws(MergeError)
  {
    bytes.append(UInt8(ascii: "{"))
    let key = state.nodes[node].key
    if key >= 0 {
      bytes.append("\"id\":" as StaticString)
      value(Int(key), to: &bytes)
      try fields(of: node, isFirst: false, skipped: .identifier, state, to: &bytes)
    } else {
      try fields(of: node, isFirst: true, skipped: .none, state, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// The fields of a node that are written elsewhere.
  enum SkippedFields {
    case none
    case identifier
    case ocid
    case head
  }

  private func skips(_ skipped: SkippedFields, _ name: TapeWord) -> Bool {
    switch skipped {
    case .none: false
    case .identifier: isNamed("id", name)
    case .ocid: isNamed("ocid", name)
    case .head:
      isNamed("ocid", name) || isNamed("id", name) || isNamed("date", name)
        || isNamed("tag", name)
    }
  }

  private func isNamed(_ expected: StaticString, _ name: TapeWord) -> Bool {
    guard name.length == expected.utf8CodeUnitCount else { return false }
    for i in 0..<name.length where unsafe source[name.low &+ i] != expected.utf8Start[i] {
      return false
    }
    return true
  }

  /// Appends the entries of a history, without brackets.
  private func entries(_ first: Int32, _ state: borrowing MergeState, to bytes: inout ByteBuffer) {
    var entry = first
    while entry >= 0 {
      if entry != first { bytes.append(UInt8(ascii: ",")) }
      let item = state.history[Int(entry)]
      bytes.append(heads[Int(item.release)])
      value(Int(item.value), to: &bytes)
      bytes.append(UInt8(ascii: "}"))
      entry = item.next
    }
  }

  private func path(_ number: Int, _ state: borrowing MergeState) -> String {
    var names: [String] = []
    var current = number
    while current > 0 {
      let node = state.nodes[current]
      if !node.isItem {
        names.append(JSONView(tape: words, source: source, index: Int(node.key)).string ?? "")
      }
      current = Int(node.parent)
    }
    return names.reversed().joined(separator: "/")
  }
}
