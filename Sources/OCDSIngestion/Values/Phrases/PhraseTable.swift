public import OCDSCore

/// Phrases of one column and what they mean, found whatever their case, accents, punctuation and spaces.
///
/// A phrase whose letters with accents were lost (`ADJUDICACI N DIRECTA`, `ADJUDICACI?N`, `ADJUDICACIN`) is found too, and
/// told. The longest beginning wins where the value is no whole phrase.
public struct PhraseTable<Meaning: Sendable>: Sendable {
  /// What the column holds, with its article: `el tipo de procedimiento`.
  public let subject: Wording
  /// The phrases as they should be written, in the order of the table.
  public let known: [String]
  /// The meanings, in the order of the table.
  public let meanings: [Meaning]

  /// Phrases that stand in the table for two meanings; a table has none.
  let conflicts: [String]

  private let index: PhraseIndex
  private let entries: [Entry]

  private struct Entry: Sendable {
    /// The place in `meanings`; nil where the phrase says too little.
    var meaning: Int?
    var proper: String
    var isStart: Bool
    var isDamaged: Bool
    var caution: ValueFaultCode?
  }

  init(_ subject: Wording, _ groups: [PhraseGroup<Meaning>]) {
    var known: [String] = []
    var meanings: [Meaning] = []
    var entries: [Entry] = []
    var index = PhraseIndex()
    var damaged: [(String, Entry)] = []
    var conflicts: [String] = []
    for group in groups {
      var place: Int?
      if let meaning = group.meaning {
        place = meanings.count
        meanings.append(meaning)
      }
      for (phrases, isStart) in [(group.starting, true), (group.whole, false)] {
        for phrase in phrases {
          var entry = Entry(
            meaning: place,
            proper: phrase,
            isStart: isStart,
            isDamaged: false,
            caution: group.caution
          )
          known.append(phrase)
          if index.add(phrase, entries.count) {
            entries.append(entry)
          } else if let other = index.number(of: phrase), entries[other].meaning != place {
            conflicts.append(phrase)
          }
          entry.isDamaged = true
          damaged += PhraseIndex.damaged(phrase).map { ($0, entry) }
        }
      }
      let proper = group.starting.first ?? group.whole.first ?? ""
      damaged += group.misspelled.map {
        ($0, Entry(meaning: place, proper: proper, isStart: true, isDamaged: true, caution: nil))
      }
    }
    for (phrase, entry) in damaged where index.add(phrase, entries.count) { entries.append(entry) }
    self.subject = subject
    self.known = known
    self.conflicts = conflicts
    self.meanings = meanings
    self.index = index
    self.entries = entries
  }

  /// Reads a value: its meaning, absent for a placeholder, or a fault that lists what is known.
  ///
  /// - Complexity: O(bytes), at most 160 of them, with no memory of its own where the value is understood.
  public func read(_ text: Span<UInt8>) -> Reading<Meaning> {
    if let entry = find(FoldedText(text)) { return reading(entries[entry], text) }
    if Placeholder.matches(text) { return Reading(nil) }
    if let mended = Mojibake.mended(text.trimmed), let entry = find(FoldedText(mended.span)) {
      let reading = reading(entries[entry], text)
      let fault = ValueFault(.mendedEncoding, text, ValueFault.shown(mended.span))
      return Reading(reading.value, [fault] + reading.faults)
    }
    if let fault = SpreadsheetCell.fault(text) { return Reading(refused: fault) }
    return Reading(refused: ValueFault(.unknownPhrase, text, detail: knownWording))
  }

  /// Reads a value: its meaning, absent for a placeholder, or a fault that lists what is known.
  public func read(_ text: String) -> Reading<Meaning> {
    let bytes = Array(text.utf8)
    return read(bytes.span)
  }

  private var knownWording: Wording {
    let list = known.joined(separator: "; ")
    return Wording(
      es: "\(subject.es) se conocen: \(list)",
      en: "\(subject.en) these are known: \(list)"
    )
  }

  private func find(_ text: FoldedText) -> Int? {
    index.find(text) { entries[$0].isStart }
  }

  private func reading(_ entry: Entry, _ text: Span<UInt8>) -> Reading<Meaning> {
    guard let place = entry.meaning else {
      return Reading(refused: ValueFault(.unspecificPhrase, text, detail: subject))
    }
    var faults: [ValueFault] = []
    if entry.isDamaged { faults.append(ValueFault(.misspelledPhrase, text, entry.proper)) }
    if let caution = entry.caution {
      faults.append(ValueFault(caution, text, String(describing: meanings[place])))
    }
    return Reading(meanings[place], faults)
  }
}
