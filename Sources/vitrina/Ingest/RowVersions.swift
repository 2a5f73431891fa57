import OCDSIngestion
import OCDSStore

/// Which rows of a process say again, with an earlier day of update, what another row of it says.
struct RowVersions {
  private struct Version {
    let item: String
    let date: String
    let line: Int
  }

  private struct Key: Hashable {
    let profile: String
    let item: String
  }

  private var versions: [Version?] = []
  private var latest: [Key: Int] = [:]
  private var profiles: [String] = []
  /// The days of rows that the source gave before.
  private let known: RowDates
  /// Those, and the days of the rows at hand.
  private(set) var dates: RowDates

  /// Begins for a process of which the source gave rows of some days before.
  init(known: RowDates = RowDates()) {
    self.known = known
    dates = known
  }

  /// Reads the rows of a process; nil where none can supersede others.
  init?(
    _ places: [ReleaseIndex.Place],
    _ mappings: [RowMapping],
    _ reader: inout SpoolReader,
    into row: inout Row,
    known: () throws -> RowDates
  ) throws {
    guard places.contains(where: { mappings[$0.input].hasVersions }) else { return nil }
    self.init(known: try known())
    for place in places {
      try reader.read(RowSpool.Place(place), into: &row)
      add(row, mappings[place.input])
    }
  }

  /// Adds the next row of the process.
  mutating func add(_ row: Row, _ mapping: RowMapping) {
    profiles.append(mapping.profile.name)
    // A row that is set aside supersedes none.
    guard mapping.hasVersions, mapping.isAccepted(row) else { return versions.append(nil) }
    let (item, date) = mapping.version(of: row)
    let key = Key(profile: mapping.profile.name, item: item)
    dates.note(date, of: RowDates.key(key.profile, item))
    if let known = latest[key], (versions[known]?.date ?? "") >= date {
      // The later one stays.
    } else {
      latest[key] = versions.count
    }
    versions.append(Version(item: item, date: date, line: row.line))
  }

  /// Whether an earlier delivery of the source brought a row of the process up to date on a later day.
  func isKnownLater(than place: Int) -> Bool {
    guard let version = versions[place],
      let day = known.days[RowDates.key(profiles[place], version.item)]
    else { return false }
    return day > version.date
  }

  /// The line of the row that supersedes one of the process; nil where it counts itself.
  ///
  /// Two rows of one day both count: which of them is right is for the office to say.
  func later(than place: Int) -> Int? {
    guard let version = versions[place],
      let known = latest[Key(profile: profiles[place], item: version.item)],
      let newest = versions[known], newest.date > version.date
    else { return nil }
    return newest.line
  }
}

extension RowSpool.Place {
  /// Where the row of a place in the index lies.
  init(_ place: ReleaseIndex.Place) { self.init(offset: place.offset, length: place.length) }
}
