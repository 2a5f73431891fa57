internal import OCDSCore

/// The texts of the instant that was asked for last: a batch publishes thousands of releases at one instant.
struct DateTexts {
  private var instant = Instant(seconds: 0)
  private var isFilled = false
  /// The instant as it stands in a package.
  private(set) var text = ""
  /// The instant as it stands in a header.
  private(set) var http = ""

  /// Makes the texts those of an instant.
  mutating func set(_ instant: Instant) {
    guard !isFilled || instant != self.instant else { return }
    self.instant = instant
    isFilled = true
    text = instant.text()
    http = instant.httpDate
  }
}
