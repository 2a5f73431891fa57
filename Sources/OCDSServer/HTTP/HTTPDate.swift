internal import OCDSCore

/// Reads the three forms of a date in a header.
///
/// Source: RFC 9110, section 5.6.7.
enum HTTPDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The instant of a date; nil where the text is none.
  static func instant(_ text: String) -> Instant? {
    let words = text.split(separator: " ")
    switch words.count {
    case 6 where words[5] == "GMT":  // Sun, 06 Nov 1994 08:49:37 GMT
      return instant(year: words[3], month: words[2], day: words[1], time: words[4])
    case 4 where words[3] == "GMT":  // Sunday, 06-Nov-94 08:49:37 GMT
      let date = words[1].split(separator: "-", omittingEmptySubsequences: false)
      guard date.count == 3, date[2].utf8.count == 2, let year = Int(date[2]) else { return nil }
      // Half a century ahead at most: what looks like 2075 was 1975.
      let century = year < 75 ? "20" : "19"
      return instant(year: century + date[2], month: date[1], day: date[0], time: words[2])
    case 5:  // Sun Nov  6 08:49:37 1994
      let day = words[2].utf8.count == 1 ? "0" + words[2] : words[2]
      return instant(year: words[4], month: words[1], day: day, time: words[3])
    default: return nil
    }
  }

  private static func instant(
    year: Substring,
    month: Substring,
    day: Substring,
    time: Substring
  ) -> Instant? {
    guard let index = months.firstIndex(where: { $0 == month }) else { return nil }
    let number = index < 9 ? "0\(index + 1)" : "\(index + 1)"
    guard let date = DateTime("\(year)-\(number)-\(day)T\(time)Z"), date.flaw == nil else {
      return nil
    }
    return date.instant
  }
}
