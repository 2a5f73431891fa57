internal import OCDSCore

/// What the first values of a column look like.
struct ColumnSample: Sendable {
  /// The values that had something in them.
  private(set) var filled = 0
  private var dates = 0
  private var monthFirst = 0
  private var serials = 0
  private var amounts = 0
  private var marked = 0
  private var addresses = 0
  private var registrations = 0

  /// Looks at a value.
  mutating func add(_ cell: Span<UInt8>) {
    guard !isBlank(cell), let text = Tidy.read(cell, .stripsApostrophe).value else { return }
    filled += 1
    if DateText.read(cell).value != nil { dates += 1 }
    if DateText.read(cell, .init(order: .monthFirst)).value != nil { monthFirst += 1 }
    if DateText.read(cell, .init(takesSerialDays: true)).value != nil { serials += 1 }
    if Money.read(cell, decimals: 6).value != nil { amounts += 1 }
    if text.utf8.contains(UInt8(ascii: "$")) { marked += 1 }
    if PublicationSettings.isWebAddress(text) { addresses += 1 }
    if RFC.read(cell).value != nil { registrations += 1 }
  }

  /// Whether the values are nearly all of a kind; columns without values may be anything.
  private func most(_ count: Int) -> Bool { filled == 0 || count * 10 >= filled * 8 }

  /// How the column writes its dates; nil where it has none.
  var dateOptions: DateText.Options? {
    if dates >= monthFirst, dates > 0 || filled == 0, most(dates) { return .init() }
    if monthFirst > dates, most(monthFirst) { return .init(order: .monthFirst) }
    if serials > 0, most(serials) { return .init(takesSerialDays: true) }
    return nil
  }

  /// Whether the values are written dates.
  var isDate: Bool { filled > 0 && most(max(dates, monthFirst)) }
  /// Whether the values are amounts or other numbers.
  var isNumeric: Bool { most(amounts) }
  /// Whether the values are amounts with a sign of money.
  var isMarkedMoney: Bool { filled > 0 && most(marked) && most(amounts) }
  /// Whether the values are addresses of the web.
  var isAddress: Bool { filled > 0 && most(addresses) }
  /// Whether the values are RFCs.
  var isRFC: Bool { filled > 0 && most(registrations) }
}
