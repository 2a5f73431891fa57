internal import OCDSStore

/// What one thread needs to answer requests; kept from request to request.
struct Worker: ~Copyable {
  var reader: PublicationReader
  var deflater = Deflater()
  var inflater = Inflater()
  var dates = DateTexts()
  private var spare: [UInt8] = []
  /// Whether a request was answered since the last round of the sweeper.
  var isBusy = false

  init(_ folder: PublicationFolder, sharing figures: SharedFigures) throws(StoreError) {
    reader = try PublicationReader(folder, sharing: figures)
  }

  /// Room for a text, which `giveBack` may have had before.
  mutating func takeRoom() -> [UInt8] {
    defer { spare = [] }
    return spare
  }

  /// Keeps the room of a text that is needed no more, unless it is large.
  mutating func giveBack(_ text: consuming [UInt8]) {
    guard text.capacity <= 1 << 16 else { return }
    text.removeAll(keepingCapacity: true)
    spare = text
  }
}
