/// What keeps a text from being an absolute URI.
public enum URIFlaw: UInt8, Sendable, Hashable, CaseIterable {
  /// The text does not begin with a scheme: it is relative, or no address at all.
  case noScheme
  /// A letter is not ASCII; it would have to be percent-encoded.
  case nonASCII
  /// A space or another blank.
  case space
  /// A letter that must not stand there, such as `<`, or a second `#`.
  case forbiddenCharacter
  /// A percent sign without two hexadecimal digits.
  case badPercentEncoding
  /// A host in brackets that is no IPv6 address, or letters behind it.
  case badHost
  /// A port that is no number.
  case badPort
}
