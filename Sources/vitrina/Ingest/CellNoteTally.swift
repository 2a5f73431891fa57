import OCDSCore
import OCDSIngestion

/// What was noticed in the cells of an input, counted by kind and column; the first of each kind are kept whole.
struct CellNoteTally {
  private struct Key: Hashable {
    let code: String
    let heading: String
  }

  /// So many notes of one kind about one column are kept one by one.
  private static let kept = 20

  private var places: [Key: Int] = [:]
  private var groups: [(notes: [(note: CellNote, ocid: String)], count: Int)] = []

  /// Adds the notes about a process.
  ///
  /// A cell that is published in several places is noted once for each; it is one fault all the same.
  mutating func add(_ notes: [CellNote], ocid: String) {
    var seen: Set<CellNote> = []
    for note in notes {
      if notes.count > 1, !seen.insert(note).inserted { continue }
      let key = Key(code: note.code, heading: note.heading)
      let place: Int
      if let known = places[key] {
        place = known
      } else {
        place = groups.count
        places[key] = place
        groups.append(([], 0))
      }
      groups[place].count += 1
      if groups[place].notes.count < CellNoteTally.kept { groups[place].notes.append((note, ocid)) }
    }
  }

  /// The notes as findings; the last of each kind that is kept counts for all that were not.
  func findings(source: String) -> [Finding] {
    var findings: [Finding] = []
    for (notes, count) in groups {
      for (number, (note, ocid)) in notes.enumerated() {
        findings.append(
          Finding(
            code: note.code,
            severity: note.severity,
            sentence: note.wording,
            pointer: note.heading,
            ocid: ocid,
            releaseId: nil,
            source: source,
            sheet: note.sheet,
            line: note.line,
            detail: Wording(note.given),
            count: number == notes.count - 1 ? count - number : 1
          )
        )
      }
    }
    return findings
  }
}
