internal import CExpat
package import OCDSCore

/// Reads the rows of one sheet after the other from their XML, which is never in memory as a whole.
@safe
package struct SheetScanner: ~Copyable {
  // Sound: allocated in `init`, freed in `deinit` after the parser that calls with it; used by nothing else.
  private let state: UnsafeMutablePointer<SheetState>
  private var parser: XMLParser?

  /// Creates a reader of the sheets of a workbook.
  package init(strings: consuming SharedStrings, styles: CellStyles, is1904: Bool = false) {
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(
      to: SheetState(SheetCells(strings: strings, styles: styles, is1904: is1904))
    )
  }

  deinit {
    // The parser calls with the state only while it is told to go on, which it no longer is.
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
  }

  /// Gives the sheets the texts that they share.
  mutating func use(_ strings: consuming SharedStrings) {
    unsafe state.pointee.cells.strings = strings
  }

  /// Begins a sheet.
  package mutating func open(_ source: @escaping ByteSource) throws(RowFailure) {
    let handlers = unsafe XMLHandlers(
      start: sheetStart,
      end: sheetEnd,
      text: sheetText,
      doctype: sheetDoctype
    )
    unsafe state.pointee.begin()
    let opened = try unsafe XMLParser(source, handlers, UnsafeMutableRawPointer(state))
    unsafe opened.control(&state.pointee.control)
    parser = consume opened
  }

  /// Ends the sheet at hand, wherever it is.
  package mutating func close() { parser = nil }

  /// Reads the next row of the sheet; false where it has none left.
  package mutating func next(into row: inout Row) throws(RowFailure) -> Bool {
    unsafe swap(&row, &state.pointee.row)
    defer { unsafe swap(&row, &state.pointee.row) }
    let outcome: XMLParser.Outcome?
    do throws(RowFailure) { outcome = try parser?.advance() } catch {
      close()
      throw RowFailure(error.wording, line: unsafe state.pointee.lineAtHand)
    }
    switch outcome {
    case .paused: return true
    case .stopped:
      close()
      throw unsafe state.pointee.control.failure ?? RowFailure(WorkbookFault.hostile.wording)
    case .finished, nil:
      close()
      return false
    }
  }

  /// What was found out about the rows of the sheet so far.
  package var notes: [Wording] {
    let missing = unsafe state.pointee.cells.resultsMissing
    guard missing > 0 else { return [] }
    let (line, column) = unsafe state.pointee.cells.firstMissing
    let first = "\(CellReference.letters(of: column))\(line)"
    let es =
      missing == 1
      ? "Una celda tiene una fórmula sin resultado guardado y se lee vacía: \(first)."
      : "\(missing) celdas tienen una fórmula sin resultado guardado y se leen vacías; la primera es \(first)."
    let en =
      missing == 1
      ? "One cell has a formula without a saved result and is read as empty: \(first)."
      : "\(missing) cells have a formula without a saved result and are read as empty; the first is \(first)."
    return [
      Wording(
        es: "\(es) Abra el libro en Excel, espere a que calcule y guárdelo.",
        en: "\(en) Open the workbook in Excel, wait until it has calculated, and save it."
      )
    ]
  }
}

// Sound, for all four: expat gives back the pointer to the state that it was given, which lives while it parses.

private func sheetStart(
  _ user: UnsafeMutableRawPointer?,
  _ name: UnsafePointer<CChar>?,
  _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
) {
  guard let user = unsafe user, let name = unsafe name, let attributes = unsafe attributes else {
    return
  }
  unsafe user.assumingMemoryBound(to: SheetState.self).pointee
    .start(XMLName(cString: name), XMLAttributes(attributes))
}

private func sheetEnd(_ user: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?) {
  guard let user = unsafe user else { return }
  unsafe user.assumingMemoryBound(to: SheetState.self).pointee.end()
}

private func sheetText(
  _ user: UnsafeMutableRawPointer?,
  _ text: UnsafePointer<CChar>?,
  _ count: Int32
) {
  guard let user = unsafe user, let text = unsafe text else { return }
  let bytes = unsafe UnsafeRawBufferPointer(start: text, count: Int(count))
  unsafe user.assumingMemoryBound(to: SheetState.self).pointee
    .add(bytes.assumingMemoryBound(to: UInt8.self))
}

private func sheetDoctype(
  _ user: UnsafeMutableRawPointer?,
  _ name: UnsafePointer<CChar>?,
  _ system: UnsafePointer<CChar>?,
  _ publicly: UnsafePointer<CChar>?,
  _ hasSubset: Int32
) {
  guard let user = unsafe user else { return }
  unsafe user.assumingMemoryBound(to: SheetState.self).pointee.control.fail(.hostile)
}
