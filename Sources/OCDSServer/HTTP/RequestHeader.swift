/// A header that can change an answer.
public enum RequestHeader: Sendable {
  /// The media types that the client can read.
  case accept
  /// The codings that the client can read.
  case acceptEncoding
  /// The languages that the client's reader speaks.
  case acceptLanguage
  /// The tags of the representations that the client holds.
  case ifNoneMatch
  /// The date of the representation that the client holds.
  case ifModifiedSince
  /// The part that is wanted.
  case range
  /// The tag or the date of the representation of which the client holds another part.
  case ifRange
  /// The media type of the body.
  case contentType
  /// The coding of the body.
  case contentEncoding
  /// The length of the body, as it was announced.
  case contentLength
  /// How the body is sent, where it comes in pieces.
  case transferEncoding
  /// For whom a proxy asks, as the proxy says.
  case forwardedFor
}
