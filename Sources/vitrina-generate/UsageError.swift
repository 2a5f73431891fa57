/// A command line that cannot be understood.
struct UsageError: Error, CustomStringConvertible {
  /// A sentence that says what is wrong.
  let description: String

  /// Creates an error.
  init(_ description: String) { self.description = description }
}
