public import OCDSCore

/// When a change is published, and how its release is dated.
///
/// The source dates the release where its date is complete, not before the process's latest release and not after the
/// run; else the run does. A run whose clock is behind the latest release is dated as that: of equal dates the later in
/// the ledger counts as the later, so what is said last is what is compiled.
public struct PublicationMoment: Sendable, Hashable {
  /// When the run began.
  public var run: Instant
  /// The instant of the process's latest release in the ledger; nil where it has none.
  public var latest: Instant?
  /// The date that the source gives for the state, as RFC 3339 with its offset; nil where it gives none.
  public var sourceDate: String?

  /// Creates a moment.
  public init(run: Instant, latest: Instant? = nil, sourceDate: String? = nil) {
    self.run = run
    self.latest = latest
    self.sourceDate = sourceDate
  }

  /// The release's date: the source's text as it is, or the run's in UTC.
  var date: (text: String, instant: Instant) {
    if let sourceDate, let date = DateTime(sourceDate), date.flaw == nil,
      sourceDate.utf8.dropFirst(10).first == UInt8(ascii: "T"), date.instant <= run
    {
      if let latest, date.instant < latest { return runDate }
      return (sourceDate, date.instant)
    }
    return runDate
  }

  private var runDate: (text: String, instant: Instant) {
    var instant = Instant(milliseconds: run.milliseconds)
    if let latest, instant < latest {
      instant = Instant(milliseconds: latest.milliseconds)
      // Dates are written to the millisecond; what is finer must not put the release before the latest.
      if instant < latest { instant = Instant(milliseconds: latest.milliseconds + 1) }
    }
    return (instant.text(), instant)
  }
}
