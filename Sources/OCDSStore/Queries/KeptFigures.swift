/// What was counted for selections, as long as nothing is published.
///
/// By what was asked and the ledger's last sequence; forgotten when that moves on, or when there are too many.
struct KeptFigures {
  private var sequence: Int64 = -1
  private var figures: [String: any Sendable] = [:]
  private static let most = 512

  /// A figure that was counted at a sequence.
  func figure<Figure>(_ key: String, at sequence: Int64) -> Figure? {
    self.sequence == sequence ? figures[key] as? Figure : nil
  }

  /// Keeps a figure.
  mutating func keep(_ figure: some Sendable, _ key: String, at sequence: Int64) {
    if self.sequence != sequence || figures.count >= KeptFigures.most { figures = [:] }
    self.sequence = sequence
    figures[key] = figure
  }
}
