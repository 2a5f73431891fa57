internal import CXLSXWriter
internal import Glibc
internal import OCDSCore

/// A workbook that libxlsxwriter writes, one row of each sheet in memory.
///
/// Each sheet has a file of its own without a name until the workbook is closed, so rows may come in any order of
/// sheets, but a sheet's own only from top to bottom.
@safe
struct Workbook: ~Copyable {
  /// How a cell looks.
  enum Look: Int, Sendable, CaseIterable {
    case heading
    case money
    case day
    case time
    case wrapped
    /// Kept as text when it is edited.
    case literal
  }

  // Sound: made in `init`; freed by `close` or, where that was not called, in `deinit`. Sheets and formats belong to it.
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var sheets: [UnsafeMutablePointer<lxw_worksheet>] = unsafe []
  private let looks: [UnsafeMutablePointer<lxw_format>]
  private var isClosed = false

  /// Begins a workbook that is written to a path when it is closed; its temporary files lie in a folder.
  init(path: String, folder: String) throws(ExportError) {
    let made = unsafe try Workbook.open(path, folder)
    unsafe workbook = made.0
    unsafe looks = made.1
  }

  private static func open(_ path: String, _ folder: String) throws(ExportError) -> (
    UnsafeMutablePointer<lxw_workbook>, [UnsafeMutablePointer<lxw_format>]
  ) {
    var folder = Array(folder.utf8CString)
    let made = unsafe folder.withUnsafeMutableBufferPointer {
      unsafe cxlsx_new(path, $0.baseAddress)
    }
    guard let workbook = unsafe made else { throw ExportError(.cannotWrite, path) }
    var looks: [UnsafeMutablePointer<lxw_format>] = unsafe []
    for look in Look.allCases {
      guard let format = unsafe workbook_add_format(workbook) else {
        unsafe lxw_workbook_free(workbook)
        throw ExportError(.unexpected, "format")
      }
      unsafe dress(format, look)
      unsafe looks.append(format)
    }
    return unsafe (workbook, looks)
  }

  deinit { if !isClosed { unsafe lxw_workbook_free(workbook) } }

  private static func dress(_ format: UnsafeMutablePointer<lxw_format>, _ look: Look) {
    switch look {
    case .heading:
      unsafe format_set_bold(format)
      unsafe format_set_text_wrap(format)
      unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .money: unsafe format_set_num_format(format, "#,##0.00####")
    case .day: unsafe format_set_num_format(format, "yyyy-mm-dd")
    case .time: unsafe format_set_num_format(format, "yyyy-mm-dd hh:mm:ss")
    case .wrapped:
      unsafe format_set_text_wrap(format)
      unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .literal: unsafe format_set_num_format(format, "@")
    }
  }

  /// Adds a sheet and returns its place; the name has at most 31 UTF-16 units and none of `[]:*?/\`.
  mutating func add(_ name: String) throws(ExportError) -> Int {
    guard let sheet = unsafe workbook_add_worksheet(workbook, name) else {
      throw ExportError(.cannotWrite, name)
    }
    unsafe sheets.append(sheet)
    return unsafe sheets.count - 1
  }

  /// Fixes the first row, gives each column a width in characters, and offers to filter all rows.
  mutating func lay(out sheet: Int, widths: [Int]) throws(ExportError) {
    for (column, width) in widths.enumerated() {
      try check(unsafe cxlsx_set_width(sheets[sheet], UInt16(column), Int32(width), nil))
    }
  }

  /// Fixes the first row of a sheet.
  mutating func freeze(_ sheet: Int) { unsafe worksheet_freeze_panes(sheets[sheet], 1, 0) }

  /// Offers to filter the rows of a sheet down to the last one.
  mutating func filter(_ sheet: Int, lastRow: Int, columns: Int) throws(ExportError) {
    guard columns > 0 else { return }
    try check(
      unsafe worksheet_autofilter(sheets[sheet], 0, 0, UInt32(lastRow), UInt16(columns - 1))
    )
  }

  /// Leaves a sheet out of sight.
  mutating func hide(_ sheet: Int) { unsafe worksheet_hide(sheets[sheet]) }

  /// Writes a text that ends in NUL.
  mutating func write(
    _ sheet: Int,
    _ row: Int,
    _ column: Int,
    text: Span<UInt8>,
    _ look: Look? = nil
  ) throws(ExportError) {
    try check(
      unsafe text.withUnsafeBytes { bytes in
        unsafe worksheet_write_string(
          sheets[sheet],
          UInt32(row),
          UInt16(column),
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
          look.map { unsafe looks[$0.rawValue] }
        )
      }
    )
  }

  /// Writes a number whose text ends in NUL.
  mutating func write(
    _ sheet: Int,
    _ row: Int,
    _ column: Int,
    number: Span<UInt8>,
    _ look: Look? = nil
  ) throws(ExportError) {
    try check(
      unsafe number.withUnsafeBytes { bytes in
        unsafe cxlsx_write_number(
          sheets[sheet],
          UInt32(row),
          UInt16(column),
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
          look.map { unsafe looks[$0.rawValue] }
        )
      }
    )
  }

  /// Writes a day and a time of day.
  mutating func write(_ sheet: Int, _ row: Int, _ column: Int, date: WallClock) throws(ExportError)
  {
    try check(
      unsafe cxlsx_write_date(
        sheets[sheet],
        UInt32(row),
        UInt16(column),
        Int32(date.year),
        Int32(date.month),
        Int32(date.day),
        Int32(date.hour),
        Int32(date.minute),
        Int32(date.second),
        looks[(date.isMidnight ? Look.day : .time).rawValue]
      )
    )
  }

  /// Writes true or false.
  mutating func write(_ sheet: Int, _ row: Int, _ column: Int, boolean: Bool) throws(ExportError) {
    try check(
      unsafe worksheet_write_boolean(
        sheets[sheet],
        UInt32(row),
        UInt16(column),
        boolean ? 1 : 0,
        nil
      )
    )
  }

  /// Puts the workbook together.
  mutating func close() throws(ExportError) {
    for sheet in unsafe sheets.indices where unsafe cxlsx_has_failed(sheets[sheet]) != 0 {
      throw ExportError(.cannotWrite, "xlsx")
    }
    isClosed = true
    // The library frees the workbook whatever comes of it.
    let result = unsafe workbook_close(workbook)
    guard result == LXW_NO_ERROR else {
      throw ExportError(.cannotWrite, "xlsx: \(unsafe String(cString: lxw_strerror(result)))")
    }
  }

  private func check(_ result: lxw_error) throws(ExportError) {
    guard result == LXW_NO_ERROR else {
      throw ExportError(.unexpected, "xlsx: \(unsafe String(cString: lxw_strerror(result)))")
    }
  }
}
