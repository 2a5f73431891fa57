/// One request on the way to a file.
struct FetchStep {
  let url: String
  let host: String
  /// The lines that are added to the head of the request.
  let lines: [String]
  /// Whether the body may come compressed.
  let isDecoding: Bool
  /// The time that is left.
  let milliseconds: Int
}
