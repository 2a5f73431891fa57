import OCDSCore

/// Writes any number of processes in constant memory.
///
/// The processes come in groups; within a group the releases stand in the order of their dates, so that the
/// releases of a process lie far apart as they do in a real publication.
struct LoadWriter {
  /// How many releases a line holds in the form `package-lines`.
  static let releasesPerLine = 100

  private let planner: ProcessPlanner
  private let options: LoadOptions
  private let envelope = PackageEnvelope(
    uri: "https://compras.ejemplo.example/paquetes/carga.json"
  )
  private var writer = ReleaseWriter()
  /// The releases that the open package holds.
  private var count = 0

  /// Creates a writer.
  init(_ options: LoadOptions) {
    self.options = options
    planner = ProcessPlanner(
      seed: options.seed,
      register: SupplierRegister(
        firms: 2_304,
        persons: 960,
        prefix: ProcessPlanner.prefix,
        personsAreOneIn: 8
      )
    )
  }

  /// Writes everything.
  mutating func write(to sink: inout some ByteSink & ~Copyable) throws(OutputError) {
    if options.form == .package { try sink.write(envelope.head.span) }
    var first = 1
    while first <= options.processes {
      let last = min(first + options.interleave - 1, options.processes)
      try writeGroup(first...last, to: &sink)
      first = last + 1
    }
    let isOpen = options.form == .package || (options.form == .packageLines && count > 0)
    if isOpen { try closePackage(of: &sink) }
  }

  private mutating func writeGroup(
    _ numbers: ClosedRange<Int>,
    to sink: inout some ByteSink & ~Copyable
  ) throws(OutputError) {
    let group = numbers.map { planner.plan($0) }
    var order: [Place] = []
    order.reserveCapacity(group.count * 6)
    for (place, process) in group.enumerated() {
      for (index, release) in process.releases.enumerated() {
        order.append(Place(date: release.date, process: place, release: index))
      }
    }
    order.sort()
    for place in order {
      writer.json.removeAll()
      writer.write(group[place.process], place.release)
      try add(to: &sink)
    }
  }

  /// Puts the written release in its place.
  private mutating func add(to sink: inout some ByteSink & ~Copyable) throws(OutputError) {
    switch options.form {
    case .releaseLines:
      writer.json.endLine()
      try sink.write(writer.json.bytes.span)
    case .package:
      if count > 0 { try sink.write([UInt8(ascii: ",")].span) }
      try sink.write(writer.json.bytes.span)
      count += 1
    case .packageLines:
      if count == 0 {
        try sink.write(envelope.head.span)
      } else {
        try sink.write([UInt8(ascii: ",")].span)
      }
      try sink.write(writer.json.bytes.span)
      count += 1
      if count == Self.releasesPerLine { try closePackage(of: &sink) }
    }
  }

  private mutating func closePackage(
    of sink: inout some ByteSink & ~Copyable
  ) throws(OutputError) {
    try sink.write(envelope.tail.span)
    try sink.write([0x0A].span)
    count = 0
  }

  /// Where a release comes from, in the order in which a group is written.
  private struct Place: Comparable {
    let date: Instant
    let process: Int
    let release: Int

    static func < (a: Place, b: Place) -> Bool {
      a.date == b.date ? a.process < b.process : a.date < b.date
    }
  }
}
