internal import OCDSCore

extension PublicationReader {
  /// Reads what the first who has something counted would wait for, and all others share.
  ///
  /// - Complexity: O(processes), half a second for 100,000.
  public mutating func prepareFigures() throws(StoreError) {
    try renew()
    _ = try columns(made: true)
  }

  /// The columns of what this reader sees; nil where there is more than is held, or somebody else's are newer.
  ///
  /// - Parameter isMade: Whether they are read where nobody has them yet.
  /// - Returns: The columns.
  /// - Throws: What the database says.
  /// - Complexity: O(processes) for the first reader of all, O(changed processes) after a publication.
  func columns(made isMade: Bool) throws(StoreError) -> SharedColumns? {
    let sequence = try sequenceNow()
    return try figures.columns(at: sequence, made: isMade) { known throws(StoreError) in
      if let known, let changed = try changed(known.columns, at: sequence) { return changed }
      return try allColumns(at: sequence)
    }
  }

  /// All columns anew; nil where there is more than is held.
  private func allColumns(at sequence: Int64) throws(StoreError) -> ProcessColumns? {
    var columns = ProcessColumns()
    columns.sequence = sequence
    var isWhole = true
    // One more than are held is enough to know.
    let query = SQLText(ProcessColumns.all + " LIMIT ?", Int64(figures.limits.processes + 1))
    try forEach(query) { if !columns.take($0) { isWhole = false } }
    guard isWhole, columns.fits(figures.limits) else { return nil }
    var place = 0
    let lines = SQLText(ProcessColumns.allLines, Int64(figures.limits.lines + 1))
    try forEach(lines) { row in
      let position = row.int(0)
      while place < columns.positions.count, columns.positions[place] < position { place += 1 }
      if place < columns.positions.count, columns.positions[place] == position {
        columns.takeLine(row, of: place)
      }
    }
    return columns.fits(figures.limits) ? columns : nil
  }

  /// Older columns with what was published since; nil where they are better read anew.
  private func changed(
    _ older: ProcessColumns,
    at sequence: Int64
  ) throws(StoreError) -> ProcessColumns? {
    var columns = older
    var changed: [Int64] = []
    var isWhole = true
    try forEach(SQLText(ProcessColumns.changed, older.sequence)) { row in
      guard isWhole else { return }
      isWhole = columns.take(row)
      changed.append(row.int(0))
    }
    guard isWhole, columns.fits(figures.limits) else { return nil }
    for position in changed {
      guard let place = columns.row(of: position) else { return nil }
      let room = Int64(max(0, figures.limits.lines - columns.lines.supplier.count) + 1)
      try forEach(SQLText(ProcessColumns.changedLines, [.int(position), .int(room)])) {
        columns.takeLine($0, of: place)
      }
      guard columns.fits(figures.limits) else { return nil }
    }
    guard columns.lines.left <= max(1000, columns.lines.supplier.count / 2) else { return nil }
    columns.sequence = sequence
    return columns
  }
}
