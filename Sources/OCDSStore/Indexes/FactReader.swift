internal import OCDSCore

/// Reads what selections are made by off compiled releases; reuses its memory from process to process.
struct FactReader: ~Copyable {
  private var tape = JSONTape(capacity: 1 << 12)
  private var gathering: FactGathering

  init(zone: ZoneOffset) { gathering = FactGathering(zone: zone) }

  /// The facts of a process.
  ///
  /// The compiled release is given as a tape with its text, or, where the tape is empty, as text alone. A process
  /// without a compiled release has those that its releases' heads tell.
  ///
  /// - Complexity: O(bytes).
  mutating func facts(
    of draft: RecordDraft,
    _ words: Span<UInt64>,
    over text: Span<UInt8>,
    compiled: Span<UInt8>
  ) -> ProcessFacts {
    var facts = gathering.heads(of: draft)
    if words.count > 0 {
      gathering.fill(&facts, from: JSONView(tape: words, source: text, index: 0))
    } else if read(compiled) {
      FactReader.fill(&facts, from: tape, compiled, &gathering)
    } else {
      facts.awards = [ProcessFacts.AwardLine()]
    }
    return facts
  }

  /// The facts of a process whose only release says what its compiled release says.
  mutating func facts(of draft: RecordDraft, _ release: JSONView) -> ProcessFacts {
    var facts = gathering.heads(of: draft)
    gathering.fill(&facts, from: release)
    return facts
  }

  /// What full text search reads of a compiled release.
  mutating func searchText(of compiled: Span<UInt8>) -> ProcessFacts.SearchText {
    guard read(compiled) else { return ProcessFacts.SearchText() }
    return FactReader.searchText(of: tape, compiled, &gathering)
  }

  private mutating func read(_ compiled: Span<UInt8>) -> Bool {
    guard compiled.count > 0 else { return false }
    do throws(JSONError) {
      try JSONDocument.check(compiled, reusing: &tape)
      return true
    } catch {
      return false
    }
  }

  private static func fill(
    _ facts: inout ProcessFacts,
    from tape: borrowing JSONTape,
    _ text: Span<UInt8>,
    _ gathering: inout FactGathering
  ) { gathering.fill(&facts, from: tape.view(at: 0, of: text)) }

  private static func searchText(
    of tape: borrowing JSONTape,
    _ text: Span<UInt8>,
    _ gathering: inout FactGathering
  ) -> ProcessFacts.SearchText { gathering.searchText(of: tape.view(at: 0, of: text)) }
}
