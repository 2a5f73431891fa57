/// One value of a chart.
struct ChartBar: Sendable {
  /// What it is of, as it is written below or before the bar.
  let label: String
  /// How long the bar is, in any unit that all bars of the chart share; never below zero.
  let magnitude: Int64
  /// The value as it is read, with its unit.
  let words: String
  /// Where the value leads, such as to the processes it is made of.
  let address: Address?

  init(label: String, magnitude: Int64, words: String, address: Address? = nil) {
    self.label = label
    self.magnitude = max(0, magnitude)
    self.words = words
    self.address = address
  }
}
