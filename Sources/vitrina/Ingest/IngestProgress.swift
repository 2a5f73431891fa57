import OCDSStore

/// A line on the terminal about a run that takes longer than a second.
struct IngestProgress {
  private let console: Console
  private var started = Clock.seconds
  private var shown: Double
  private var calls = 0
  private var isShown = false

  init(_ console: Console) {
    self.console = console
    shown = started + 0.5
  }

  /// Tells how far an input was read.
  mutating func passed(_ offset: Int, counts: RunCounts, name: String) {
    calls += 1
    guard calls & 255 == 0, console.isTerminal else { return }
    let now = Clock.seconds
    guard now - shown > 0.5 else { return }
    shown = now
    isShown = true
    console.progress(
      "\(name): \(Format.megabytes(offset)), \(Describe.counts(counts, console.language))"
    )
  }

  /// Removes the line.
  mutating func end() {
    if isShown { console.endProgress() }
    isShown = false
  }
}
