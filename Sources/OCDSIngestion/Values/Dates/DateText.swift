/// Dates as offices write them.
///
/// The day comes whole from the source: a month or a year alone is refused, never completed. Numbers alone are read in
/// the order that the source's profile says; `12/31/2025` with the day first is refused and not turned round, because
/// the column's other dates, `05/06/2025`, would then be read wrong without a word.
public enum DateText {
  /// Which of two numbers before a year is the day.
  public enum Order: String, Sendable, Hashable, CaseIterable {
    /// `31/12/2025`, as in Mexico.
    case dayFirst
    /// `12/31/2025`, as spreadsheets of the United States write it.
    case monthFirst
  }

  /// How a source writes its dates.
  public struct Options: Sendable, Hashable {
    /// The order of day and month.
    public var order: Order
    /// Whether a number from 20000 to 60000 is a spreadsheet's day, counted from 1899-12-30.
    public var takesSerialDays: Bool
    /// The years that a date may have.
    public var years: ClosedRange<Int>

    /// Creates options; without arguments, those of most sources.
    public init(
      order: Order = .dayFirst,
      takesSerialDays: Bool = false,
      years: ClosedRange<Int> = 1990...2100
    ) {
      self.order = order
      self.takesSerialDays = takesSerialDays
      self.years = years
    }
  }

  /// Reads a date.
  ///
  /// - Complexity: O(1): a text of more than 80 bytes is no date. The usual forms take no memory.
  public static func read(_ text: Span<UInt8>, _ options: Options = .init()) -> Reading<WrittenDate>
  {
    if let date = PlainDate.read(text, options) { return Reading(date) }
    return DateParser.read(text.trimmed, options)
  }

  /// Reads a date.
  public static func read(_ text: String, _ options: Options = .init()) -> Reading<WrittenDate> {
    let bytes = Array(text.utf8)
    return read(bytes.span, options)
  }

  /// The year that two digits stand for: 00 to 69 in this century, 70 to 99 in the last.
  static func fullYear(_ two: Int) -> Int { two < 70 ? 2000 + two : 1900 + two }
}
