internal import OCDSCore

extension ProcessBuilder {
  mutating func note(_ fault: ValueFault, _ heading: String) {
    notes.append(CellNote(fault, line: line, heading: heading))
  }

  mutating func note(_ faults: [ValueFault], _ heading: String) {
    for fault in faults { note(fault, heading) }
  }

  mutating func noteStandIn(_ amount: String, _ column: RowMapping.Column) {
    notes.append(
      .standIn(amount, line: line, heading: column.heading, place: "\(OCDSPath(column.steps))")
    )
  }

  mutating func noteWithheld(_ heading: String) {
    notes.append(.withheld(line: line, heading: heading))
  }

  mutating func noteNoAddress(_ text: String, _ heading: String) {
    notes.append(.noAddress(text, line: line, heading: heading))
  }

  mutating func keep(_ note: CellNote) { notes.append(note) }
}
