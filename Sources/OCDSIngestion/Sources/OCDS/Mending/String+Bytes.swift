extension String {
  /// The text in UTF-8.
  var utf8Array: [UInt8] { Array(utf8) }
}
