/// Reads the time and the offset that stand behind a date.
struct DateClock {
  private let tokens: DateTokens
  private var i: Int
  /// The time; nil where none stands there or it cannot be read.
  private(set) var time: WrittenTime?
  /// Seconds east of UTC; nil where none stands there.
  private(set) var offset: Int?
  /// Whether 24:00 was written: the date is the next day.
  private(set) var isEndOfDay = false
  private(set) var codes: [ValueFaultCode] = []

  init(_ tokens: DateTokens, from start: Int) {
    self.tokens = tokens
    i = start
  }

  /// Reads to the end; false where what stands there is no time.
  mutating func read() -> Bool {
    skipIntroduction()
    if tokens[i].kind == .end { return true }
    // A date, or a list of them, is no time.
    guard tokens[i].kind == .number, isMark(i + 1, 0x3A) else { return false }
    if readTime(), tokens[i].kind == .end {
      dropMidnightGMT()
      return true
    }
    time = nil
    offset = nil
    isEndOfDay = false
    codes = [.unreadableTime]
    return true
  }

  private func isMark(_ k: Int, _ value: Int) -> Bool {
    tokens[k].kind == .mark && tokens[k].value == value
  }

  /// Skips the letter T, a comma, `a las`, and spaces.
  private mutating func skipIntroduction() {
    while tokens[i].kind == .space || tokens[i].kind == .t || tokens[i].kind == .at
      || isMark(i, 0x2C)
    {
      i += 1
    }
    // A full stop behind a date.
    if isMark(i, 0x2E), tokens[i + 1].kind == .end { i += 1 }
  }

  private mutating func takeNumber(_ lengths: ClosedRange<Int>) -> Int? {
    guard tokens[i].kind == .number, lengths.contains(tokens[i].length) else { return nil }
    defer { i += 1 }
    return tokens[i].value
  }

  private mutating func take(_ mark: Int) -> Bool {
    guard isMark(i, mark) else { return false }
    i += 1
    return true
  }

  private mutating func readTime() -> Bool {
    guard var hour = takeNumber(1...2), take(0x3A), let minute = takeNumber(2...2) else {
      return false
    }
    var second = 0
    var nanoseconds: UInt32 = 0
    if take(0x3A) {
      guard let value = takeNumber(2...2) else { return false }
      second = value
      if isMark(i, 0x2E) || isMark(i, 0x2C), tokens[i + 1].kind == .number {
        i += 1
        nanoseconds = fraction(tokens[i])
        i += 1
      }
    }
    if isMark(i, 0x2E), isMark(i + 1, 0x2D) || isMark(i + 1, 0x2B) {
      codes.append(.strayDot)
      i += 1
    }
    guard readHalf(&hour), readOffset() else { return false }
    if hour == 24, minute == 0, second == 0, nanoseconds == 0 {
      hour = 0
      isEndOfDay = true
      codes.append(.endOfDay)
    }
    time = WrittenTime(hour: hour, minute: minute, second: second, nanoseconds: nanoseconds)
    return time != nil
  }

  /// The first nine digits of a fraction of a second.
  private func fraction(_ token: DateTokens.Token) -> UInt32 {
    var value = token.value
    for _ in 0..<max(0, token.length - 9) { value /= 10 }
    for _ in 0..<max(0, 9 - token.length) { value *= 10 }
    return UInt32(truncatingIfNeeded: value)
  }

  /// Reads `a.m.`, `p.m.` and `horas`; false where the hour has no such half.
  private mutating func readHalf(_ hour: inout Int) -> Bool {
    skipSpace()
    if tokens[i].kind == .am || tokens[i].kind == .pm {
      guard (1...12).contains(hour) else { return false }
      hour = hour % 12 + (tokens[i].kind == .pm ? 12 : 0)
      i += 1
      skipSpace()
    }
    if tokens[i].kind == .hours {
      i += 1
      if isMark(i, 0x2E) { i += 1 }
      skipSpace()
    }
    return true
  }

  private mutating func skipSpace() {
    while tokens[i].kind == .space { i += 1 }
  }

  /// Reads `Z`, `GMT`, `-06:00`, `-0600`, `GMT-6`; true where nothing stands there.
  private mutating func readOffset() -> Bool {
    if tokens[i].kind == .utc {
      offset = 0
      i += 1
    }
    let sign: Int
    if isMark(i, 0x2B) {
      sign = 1
    } else if isMark(i, 0x2D) {
      sign = -1
    } else {
      return true
    }
    i += 1
    guard tokens[i].kind == .number else { return false }
    var hours = tokens[i].value
    var minutes = 0
    let length = tokens[i].length
    i += 1
    if length == 4 {
      minutes = hours % 100
      hours /= 100
    } else if length > 2 {
      return false
    } else if take(0x3A) {
      guard let value = takeNumber(2...2) else { return false }
      minutes = value
    }
    guard hours <= 14, minutes <= 59 else { return false }
    offset = sign * (hours * 3600 + minutes * 60)
    return true
  }

  /// Takes midnight GMT for a day without a time: CompraNet writes its days so.
  private mutating func dropMidnightGMT() {
    guard offset == 0, time == .midnight, tokens.hasGMT, !isEndOfDay else { return }
    time = nil
    offset = nil
    codes.append(.midnightGMT)
  }
}
