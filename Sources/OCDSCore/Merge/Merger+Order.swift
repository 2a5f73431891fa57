extension Merger {
  /// The releases in the order in which they count: by date, then as given.
  mutating func sortedReleases() throws(MergeError) -> [Int] {
    guard releases.count > 1 else { return Array(0..<releases.count) }
    return switch dateOrder {
    case .instant: try sortedByInstant()
    case .text: try sortedByText()
    }
  }

  private mutating func sortedByInstant() throws(MergeError) -> [Int] {
    var dates: [(instant: Instant, release: Int)] = []
    dates.reserveCapacity(releases.count)
    for release in 0..<releases.count {
      let text = try date(of: release)
      guard let date = DateTime(text) else {
        throw .unreadableDate(release: release, text: text)
      }
      if date.flaw != nil { note(.incompleteDate, release, text) }
      dates.append((date.instant, release))
    }
    dates.sort { ($0.instant, $0.release) < ($1.instant, $1.release) }
    for (earlier, later) in zip(dates, dates.dropFirst()) where earlier.instant == later.instant {
      note(.repeatedDate, later.release, try date(of: later.release))
    }
    return dates.map(\.release)
  }

  private mutating func sortedByText() throws(MergeError) -> [Int] {
    var dates: [(text: [UInt8], release: Int)] = []
    for release in 0..<releases.count { dates.append((Array(try date(of: release).utf8), release)) }
    dates.sort {
      $0.text == $1.text
        ? $0.release < $1.release : $0.text.lexicographicallyPrecedes($1.text)
    }
    for (earlier, later) in zip(dates, dates.dropFirst()) where earlier.text == later.text {
      note(.repeatedDate, later.release, String(decoding: later.text, as: UTF8.self))
    }
    return dates.map(\.release)
  }

  private func date(of release: Int) throws(MergeError) -> String {
    guard let date = releases.root(release)["date"] else { throw .missingDate(release: release) }
    if date.isNull { throw .nullDate(release: release) }
    guard let text = date.string else { throw .nonStringDate(release: release) }
    return text
  }

  private mutating func note(_ code: MergeFinding.Code, _ release: Int, _ value: String) {
    loadFindings.append(MergeFinding(code: code, release: release, path: "date", value: value))
  }
}
