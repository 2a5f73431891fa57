internal import OCDSCore

extension RowFailure {
  /// Tells that a source could not be read.
  init(_ failure: ReadFailure) {
    self.init(Wording(es: failure.description, en: failure.description))
  }
}
