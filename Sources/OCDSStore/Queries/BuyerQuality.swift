public import OCDSCore

/// What a buyer's publication is measured by: how timely, how complete and how valid it is.
public struct BuyerQuality: Sendable, Hashable {
  /// The buyer's id; empty for the processes that name no buyer.
  public let id: String
  /// The name in the newest process that gives one.
  public internal(set) var name = ""
  /// All processes.
  public internal(set) var processes = 0
  /// The date of the newest release; nil where none has a date.
  public internal(set) var latest: Instant?

  /// Processes by the whole days from the award or the contract to the first release dated then or later.
  ///
  /// In the order of the days. A release dated the day before counts as 0 days, because clocks and offsets differ.
  public internal(set) var delays: [DelayCount] = []
  /// Processes with a date of award or contract of which no release is dated then or later.
  public internal(set) var undelayed = 0

  /// Processes that are no direct awards, and those of them that say when bids are taken.
  public internal(set) var tenderPeriods = Share()
  /// Processes, and those that say what the tender is worth.
  public internal(set) var tenderValues = Share()
  /// Awards that stand, and those with an amount.
  public internal(set) var awardValues = Share()
  /// Awards that stand, and those with a date.
  public internal(set) var awardDates = Share()
  /// Awards that stand, and those with a supplier.
  public internal(set) var suppliers = Share()
  /// Contracts, and those that say when they begin and end.
  public internal(set) var contractPeriods = Share()

  /// Processes whose newest release has errors, or whose releases cannot be merged.
  public internal(set) var withErrors = 0
  /// Processes whose newest release has warnings and no errors.
  public internal(set) var withWarnings = 0
  /// What was found in the newest releases, the most frequent first.
  public internal(set) var findings: [FindingCount] = []

  init(id: String) { self.id = id }

  /// So many of so many.
  public struct Share: Sendable, Hashable {
    /// All that could have it.
    public internal(set) var all = 0
    /// Those that do.
    public internal(set) var told = 0

    /// Creates a share of nothing.
    public init() {}

    /// Creates a share.
    public init(_ told: Int, of all: Int) {
      self.told = told
      self.all = all
    }

    static func + (a: Share, b: Share) -> Share { Share(a.told + b.told, of: a.all + b.all) }
  }

  /// How many processes were published so many days after their award.
  public struct DelayCount: Sendable, Hashable {
    /// Whole days, 0 or more.
    public let days: Int
    /// The processes.
    public let processes: Int

    /// Creates a count.
    public init(days: Int, processes: Int) {
      self.days = days
      self.processes = processes
    }
  }

  /// How many processes a finding is about.
  public struct FindingCount: Sendable, Hashable {
    /// The code of the finding.
    public let code: String
    /// How much it matters.
    public let severity: Finding.Severity
    /// What it says.
    public let sentence: Wording
    /// The processes.
    public let processes: Int
  }

  /// The processes whose delay is known.
  public var delayed: Int { delays.reduce(0) { $0 + $1.processes } }

  /// The days within which half of the processes were published; nil where no delay is known.
  public var medianDelay: Int? {
    let half = (delayed + 1) / 2
    guard half > 0 else { return nil }
    var seen = 0
    for count in delays {
      seen += count.processes
      if seen >= half { return count.days }
    }
    return nil
  }

  /// The measures of several buyers together, as if they were one.
  public static func whole(of buyers: [BuyerQuality]) -> BuyerQuality {
    var whole = BuyerQuality(id: "")
    var delays: [Int: Int] = [:]
    var found: [String: FindingCount] = [:]
    for buyer in buyers {
      whole.processes += buyer.processes
      whole.latest = [whole.latest, buyer.latest].compactMap(\.self).max()
      whole.undelayed += buyer.undelayed
      for count in buyer.delays { delays[count.days, default: 0] += count.processes }
      whole.tenderPeriods = whole.tenderPeriods + buyer.tenderPeriods
      whole.tenderValues = whole.tenderValues + buyer.tenderValues
      whole.awardValues = whole.awardValues + buyer.awardValues
      whole.awardDates = whole.awardDates + buyer.awardDates
      whole.suppliers = whole.suppliers + buyer.suppliers
      whole.contractPeriods = whole.contractPeriods + buyer.contractPeriods
      whole.withErrors += buyer.withErrors
      whole.withWarnings += buyer.withWarnings
      for finding in buyer.findings {
        let before = found[finding.code]?.processes ?? 0
        found[finding.code] = FindingCount(
          code: finding.code,
          severity: finding.severity,
          sentence: finding.sentence,
          processes: before + finding.processes
        )
      }
    }
    whole.delays = delays.keys.sorted().map { DelayCount(days: $0, processes: delays[$0] ?? 0) }
    whole.findings = found.values.sorted {
      ($1.processes, $0.code) < ($0.processes, $1.code)
    }
    return whole
  }
}
