import OCDSCore
import TestSupport
import Testing

@testable import OCDSStore

@Suite("Choices")
struct ChoicesTests {
  /// What a facet counts of a process that fits, each value once.
  private static func values(
    _ facet: Facet,
    _ process: PlainProcess,
    _ plain: PlainSelection,
    _ zone: ZoneOffset
  ) -> Set<String> {
    switch facet {
    case .method, .category, .status, .buyer, .procuringEntity:
      return [process.text(facet.rawValue)]
    case .year:
      let local = process.first.seconds + Int64(zone.seconds(at: process.first))
      return [String(Instant(seconds: local).text().prefix(4))]
    case .supplier:
      let fitting = process.awards.filter { plain.fits($0, process) }
      return Set(fitting.flatMap { $0.suppliers.filter { plain.fitsSupplier($0, process) } })
    case .currency:
      return Set(process.awards.filter { plain.fits($0, process) }.map { $0.compared?.1 ?? "" })
    }
  }

  @Test("what was read beforehand is there for all readers that share it")
  func preparation() throws {
    let (publication, _) = try SelectionTests.publication(seed: 1)
    let figures = SharedFigures()
    var reader = try PublicationReader(publication.folder, sharing: figures)
    let other = try PublicationReader(publication.folder, sharing: figures)
    #expect(try other.columns(made: false) == nil)
    try reader.prepareFigures()
    #expect(try other.columns(made: false) != nil)
  }

  @Test(
    "choices are counted as from all processes, in memory and by the database",
    arguments: [1, 2, 3]
  )
  func agreement(seed: UInt64) throws {
    let (publication, processes) = try SelectionTests.publication(seed: seed)
    var reader = try PublicationReader(publication.folder)
    var random = RandomProcesses(seed: seed &+ 177)
    var served = 0
    var added = 0
    for _ in 0..<300 {
      let pairs = random.pairs()
      let selection = try Selection.parse(pairs, zone: reader.zone)
      let note = "seed \(seed): \(pairs)"
      let choices = try reader.choices(of: selection, limit: 1000)
      #expect(choices.total == processes.filter(PlainSelection(pairs).fits).count, "\(note)")
      if ColumnQuery.serves(selection) { served += 1 }
      for facet in Facet.allCases {
        let found = choices.counts[facet] ?? []
        let database = try reader.databaseCounts(facet, of: selection, limit: 1000)
        #expect(found.map(\.value) == database.map(\.value), "\(note) \(facet)")
        #expect(found.map(\.processes) == database.map(\.processes), "\(note) \(facet)")
        guard selection.dateField == .first, selection.amountField == .any else { continue }
        let plain = PlainSelection(pairs.filter { $0.name != facet.rawValue })
        var expected: [String: Int] = [:]
        for process in processes.filter(plain.fits) {
          for value in Self.values(facet, process, plain, reader.zone) {
            expected[value, default: 0] += 1
          }
        }
        let counts = Dictionary(uniqueKeysWithValues: found.map { ($0.value, $0.processes) })
        #expect(counts == expected, "\(note) \(facet)")
      }
      #expect(try reader.columns(made: false) != nil)
      for group in [nil] + SpendingGroup.allCases.map(Optional.some) {
        for currency in [nil, "MXN"] as [String?] {
          let database = try reader.databaseRows(
            group,
            of: selection.unordered,
            currency: currency,
            limit: 1000
          )
          let sums = try reader.columnSums(
            group,
            of: selection.unordered,
            currency: currency,
            limit: 1000
          )
          guard let sums else { continue }
          added += 1
          #expect(sums.map(\.total) == database.map(\.total), "\(note) \(group as Any)")
        }
      }
      let few = try reader.choices(of: selection, limit: 2)
      for facet in Facet.allCases {
        #expect(few.counts[facet] == Array((choices.counts[facet] ?? []).prefix(2)), "\(note)")
      }
    }
    #expect(served > 100)
    #expect(added > 100)
  }

  @Test(
    "what is more than is held is counted by the database, also where it grows beyond that",
    arguments: ["processes", "lines", "parties", "none"]
  )
  func limits(_ name: String) throws {
    let (publication, _) = try SelectionTests.publication(seed: 6, processes: 40)
    var limits = ProcessColumns.Limits()
    if name == "processes" { limits.processes = 45 }
    if name == "lines" { limits.lines = 120 }
    if name == "parties" { limits.parties = 12 }
    var reader = try PublicationReader(
      publication.folder,
      sharing: SharedFigures(limits: limits)
    )
    var random = RandomProcesses(seed: 61)
    var held = 0
    for round in 0..<12 {
      for pairs in [[], [(name: "natural", value: "true")], [("method", "open")]] {
        let selection = try Selection.parse(pairs, zone: reader.zone)
        let choices = try reader.choices(of: selection, limit: 1000)
        for facet in Facet.allCases {
          let database = try reader.databaseCounts(facet, of: selection, limit: 1000)
          #expect((choices.counts[facet] ?? []).map(\.value) == database.map(\.value), "\(name)")
          let found = (choices.counts[facet] ?? []).map(\.processes)
          #expect(found == database.map(\.processes), "\(name) \(round) \(pairs)")
        }
      }
      if try reader.columns(made: true) != nil { held += 1 }
      let number = 90_000 + round
      try publication.publish([
        random.release("ocds-xq9v00-x\(round)", number),
        #"{"ocid":"ocds-xq9v00-y\#(round)","id":"\#(number)","date":"2025-01-01T00:00:00Z","#
          + #""tag":["award"],"buyer":{"id":"buyer \#(round)"},"awards":[{"id":"1"}]}"#,
      ])
    }
    // With limits it is held at first, or from the start not at all; without, always.
    #expect(name == "none" ? held == 12 : held < 12, "\(held)")
  }

  @Test(
    "suppliers of few processes are counted by the database, those of many in memory",
    arguments: [1, Int.max]
  )
  func suppliers(linesForOne: Int) throws {
    let (publication, processes) = try SelectionTests.publication(seed: 8)
    var limits = ProcessColumns.Limits()
    limits.linesForOne = linesForOne
    var reader = try PublicationReader(
      publication.folder,
      sharing: SharedFigures(limits: limits)
    )
    try reader.prepareFigures()
    let known = try reader.choices(of: Selection(), limit: 1000).counts[.supplier] ?? []
    #expect(known.count > 2)
    for (first, second) in zip(known, known.dropFirst()) {
      for values in [[first.value], [first.value, second.value], ["nobody"]] {
        let pairs = values.map { (name: "supplier", value: $0) }
        let selection = try Selection.parse(pairs, zone: reader.zone)
        #expect(try (reader.columnTotal(of: selection) == nil) == (linesForOne == 1), "\(values)")
        let expected = processes.filter(PlainSelection(pairs).fits).count
        #expect(try reader.total(of: selection) == expected, "\(values)")
      }
    }
  }

  @Test("after each publication, what is held in memory has what changed", arguments: [4, 5])
  func growing(seed: UInt64) throws {
    let (publication, _) = try SelectionTests.publication(seed: seed, processes: 60)
    let shared = SharedFigures()
    var reader = try PublicationReader(publication.folder, sharing: shared)
    var other = try PublicationReader(publication.folder, sharing: shared)
    var random = RandomProcesses(seed: seed &+ 7)
    for round in 0..<30 {
      var releases: [String] = []
      for number in 0..<Int.random(in: 1...5, using: &random.generator) {
        let process = Int.random(in: 0..<100, using: &random.generator)
        releases.append(random.release("ocds-xq9v00-\(process)", 50_000 + round * 10 + number))
      }
      try publication.publish(releases)
      for pairs in [[], [(name: "supplier", value: "B")], [("method", "open")], [("q", "papel")]] {
        let selection = try Selection.parse(pairs, zone: reader.zone)
        let choices = try reader.choices(of: selection, limit: 1000)
        #expect(try other.choices(of: selection, limit: 1000) == choices)
        #expect(try other.total(of: selection) == choices.total, "seed \(seed) \(round): \(pairs)")
        for facet in Facet.allCases {
          let database = try reader.databaseCounts(facet, of: selection, limit: 1000)
          let found = (choices.counts[facet] ?? []).map { "\($0.value) \($0.processes)" }
          #expect(
            found == database.map { "\($0.value) \($0.processes)" },
            "seed \(seed) \(round): \(pairs) \(facet)"
          )
        }
      }
    }
  }
}
