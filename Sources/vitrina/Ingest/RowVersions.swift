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

  /// Reads the rows of a process; nil where none can supersede others.
  init?(
    _ places: [ReleaseIndex.Place],
    _ mappings: [RowMapping],
    _ reader: inout SpoolReader,
    into row: inout Row
  ) throws {
    guard places.count > 1, places.contains(where: { mappings[$0.input].hasVersions }) else {
      return nil
    }
    for place in places {
      try reader.read(RowSpool.Place(place), into: &row)
      add(row, mappings[place.input])
    }
  }

  private mutating func add(_ row: Row, _ mapping: RowMapping) {
    profiles.append(mapping.profile.name)
    // A row that is set aside supersedes none.
    guard mapping.hasVersions, mapping.isAccepted(row) else { return versions.append(nil) }
    let (item, date) = mapping.version(of: row)
    let key = Key(profile: mapping.profile.name, item: item)
    if let known = latest[key], (versions[known]?.date ?? "") >= date {
      // The later one stays.
    } else {
      latest[key] = versions.count
    }
    versions.append(Version(item: item, date: date, line: row.line))
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
