internal import OCDSCore

/// Where the releases of many processes lie in their inputs, by process.
///
/// The processes are kept in memory, and where their releases lie in a temporary file; beyond a number of processes all
/// moves to a temporary database, so that the memory it takes has a bound whatever the input.
public struct ReleaseIndex: ~Copyable {
  /// Where one release lies.
  public struct Place: Sendable, Hashable {
    /// The number of the input.
    public let input: Int
    /// The offset of the release's text in the input.
    public let offset: Int
    /// The length of the release's text in bytes.
    public let length: Int
    /// What the caller wants to know again, such as the release's package.
    public let note: Int

    /// Creates a place.
    public init(input: Int, offset: Int, length: Int, note: Int = 0) {
      self.input = input
      self.offset = offset
      self.length = length
      self.note = note
    }
  }

  private var ocids = OCIDTable()
  private var places = PlaceFile()
  /// By process, the number of its last place.
  private var lasts: [Int32] = []
  private var spilled: SpilledIndex?
  private let memoryLimit: Int
  /// The number of releases.
  public private(set) var count = 0

  /// Creates an index that holds so many processes in memory.
  public init(memoryLimit: Int = 300_000) { self.memoryLimit = memoryLimit }

  /// Adds a release of a process.
  public mutating func add(_ place: Place, ocid: String) throws(StoreError) {
    let bytes = Array(ocid.utf8)
    try add(place, ocid: bytes.span)
  }

  /// Adds a release of a process, whose ocid is UTF-8; ocids are alike where their bytes are.
  public mutating func add(_ place: Place, ocid: Span<UInt8>) throws(StoreError) {
    count += 1
    guard spilled == nil, let number = Int32(exactly: places.count),
      let input = Int32(exactly: place.input), let length = Int32(exactly: place.length)
    else {
      try spill()
      try spilled?.add(place, ocid: String(copying: ocid))
      return
    }
    let process = ocids.number(of: ocid)
    let isNew = process == lasts.count
    try places.append(
      PlaceFile.Entry(
        process: Int32(truncatingIfNeeded: process),
        previous: isNew ? -1 : lasts[process],
        input: input,
        length: length,
        offset: Int64(place.offset),
        note: Int64(place.note)
      )
    )
    if isNew { lasts.append(number) } else { lasts[process] = number }
    if lasts.count > memoryLimit { try spill() }
  }

  /// Moves everything to a database.
  private mutating func spill() throws(StoreError) {
    if spilled != nil { return }
    var index = try SpilledIndex()
    for number in 0..<places.count {
      let entry = try places.entry(number)
      try index.add(Place(entry), ocid: ocids.ocid(Int(entry.process)))
    }
    spilled = consume index
    ocids = OCIDTable()
    places = PlaceFile()
    lasts = []
  }

  /// Calls a function with the releases of one process after the other, in the order in which processes and releases
  /// were first added.
  public mutating func forEachProcess(_ body: (String, [Place]) throws -> Void) throws {
    if spilled != nil {
      try spilled?.forEachProcess(body)
      return
    }
    for process in lasts.indices {
      var group: [Place] = []
      var number = Int(lasts[process])
      while number >= 0 {
        let entry = try places.entry(number)
        group.append(Place(entry))
        number = Int(entry.previous)
      }
      group.reverse()
      try body(ocids.ocid(process), group)
    }
  }
}

extension ReleaseIndex.Place {
  /// The place that an entry of the file tells of.
  init(_ entry: PlaceFile.Entry) {
    self.init(
      input: Int(entry.input),
      offset: Int(entry.offset),
      length: Int(entry.length),
      note: Int(entry.note)
    )
  }
}
