public import OCDSCore

/// What takes the releases and records that a reader finds, in the order of the source.
public protocol OCDSSink: ~Copyable {
  /// The reason why it cannot go on.
  associatedtype Failure: Error

  /// Takes a release, whatever its members are.
  mutating func release(_ release: JSONView, at place: OCDSPlace) throws(Failure)

  /// Takes a record.
  mutating func record(_ record: JSONView, at place: OCDSPlace) throws(Failure)

  /// Takes a member of a package other than its releases and records.
  ///
  /// The members of a package come before its releases and records, but for one that is larger than memory, whose
  /// members come where they stand.
  mutating func packageMember(_ name: String, _ value: JSONView, at place: OCDSPlace)
    throws(Failure)

  /// Is told that a document begins, whose members are not those of the last.
  ///
  /// The form of one that is larger than memory is not known when it begins.
  mutating func documentBegins(_ form: OCDSForm?, at place: OCDSPlace) throws(Failure)

  /// Is told that a document holds its packages or releases in a member that is not OCDS, such as `arrayReleasePackage`.
  mutating func wrapperBegins(_ name: String, at place: OCDSPlace) throws(Failure)

  /// Is told that a package's list of releases or records, which has a name, is empty.
  mutating func emptyList(_ name: String, at place: OCDSPlace) throws(Failure)

  /// Takes what is neither, with its text.
  mutating func refused(_ reason: OCDSRefusal, _ text: Span<UInt8>, at place: OCDSPlace)
    throws(Failure)
}

/// Why something in a source was refused by the reader.
public enum OCDSRefusal: Sendable, Hashable {
  /// A line of JSON Lines is not JSON.
  case notJSON(JSONError)
  /// A value is no release, record or package, nor a list of them.
  case notOCDS
  /// A single release or record is longer than what is held at once.
  case tooLong
}

/// Why the reading of a source ended before its end.
public enum OCDSReadError<SinkFailure: Error>: Error {
  /// The source is not JSON at some place, or cannot be read.
  case source(JSONStreamError)
  /// The sink could not go on.
  case sink(SinkFailure)
}

extension OCDSSink where Self: ~Copyable {
  /// Passes over the member.
  public mutating func packageMember(_ name: String, _ value: JSONView, at place: OCDSPlace)
    throws(Failure)
  {}

  /// Does nothing.
  public mutating func documentBegins(_ form: OCDSForm?, at place: OCDSPlace) throws(Failure) {}

  /// Does nothing.
  public mutating func emptyList(_ name: String, at place: OCDSPlace) throws(Failure) {}

  /// Does nothing.
  public mutating func wrapperBegins(_ name: String, at place: OCDSPlace) throws(Failure) {}
}
