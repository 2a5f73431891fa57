/// The lengths of bars and the marks of an axis, in whole numbers.
struct ChartScale: Sendable, Equatable {
  /// The distance of two marks.
  let step: Int64
  /// How many steps there are above zero.
  let steps: Int64

  /// A scale of at most five steps of 1, 2 or 5 times a power of ten, up to the least that holds a value.
  init(upTo most: Int64) {
    var power: Int64 = 1
    while true {
      for factor: Int64 in [1, 2, 5] {
        let (step, overflow) = power.multipliedReportingOverflow(by: factor)
        if overflow {
          // Beyond a third of the range no step of the series fits; two halves do.
          self.step = most / 2 + 1
          steps = 2
          return
        }
        let needed = max(1, most / step + (most % step == 0 ? 0 : 1))
        if needed <= 5, !step.multipliedReportingOverflow(by: needed).overflow {
          self.step = step
          steps = needed
          return
        }
      }
      let (next, overflow) = power.multipliedReportingOverflow(by: 10)
      guard !overflow else {
        step = most / 2 + 1
        steps = 2
        return
      }
      power = next
    }
  }

  /// A scale that ends at a value, for bars without an axis.
  init(most: Int64) {
    step = max(1, most)
    steps = 1
  }

  /// The marks from zero.
  var marks: [Int64] { (0...steps).map { step &* $0 } }

  /// The length of a value where the whole scale has a length, rounded down but never to nothing.
  func length(_ value: Int64, of whole: Int) -> Int {
    guard value > 0 else { return 0 }
    let most = UInt64(step) &* UInt64(steps)
    let (high, low) = UInt64(value).multipliedFullWidth(by: UInt64(whole))
    guard high < most else { return whole }
    return max(1, min(whole, Int(most.dividingFullWidth((high, low)).quotient)))
  }
}
