internal import OCDSStore

/// What one thread needs to answer requests; kept from request to request.
struct Worker: ~Copyable {
  var reader: PublicationReader
  var deflater = Deflater()
  var inflater = Inflater()
  var dates = DateTexts()
  /// Whether a request was answered since the last round of the sweeper.
  var isBusy = false

  init(_ folder: PublicationFolder, sharing figures: SharedFigures) throws(StoreError) {
    reader = try PublicationReader(folder, sharing: figures)
  }
}
