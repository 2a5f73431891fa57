/// The reason why a file of the standard cannot be used.
///
/// The tests read every file that is compiled in, so a released program does not meet this error in them.
public struct SchemaError: Error, Sendable, Hashable {
  /// What is wrong with the file.
  public enum Reason: Sendable, Hashable {
    /// No such file is compiled in.
    case missing
    /// A record of a table is not what RFC 4180 describes; records are counted from 1.
    case malformedRecord(Int)
    /// A table lacks a column.
    case missingColumn(String)
    /// A key stands in a table twice, or in one language only.
    case unmatchedKey(String)
    /// A schema is not JSON.
    case malformedJSON
    /// The description of an extension lacks a member, or has one of another kind.
    case missingMember(String)
  }

  /// The path of the file below `schema/`.
  public let file: String
  /// What is wrong with it.
  public let reason: Reason

  init(_ reason: Reason, in file: String) {
    self.file = file
    self.reason = reason
  }
}

extension SchemaError: CustomStringConvertible {
  /// A sentence that names the file and what is wrong with it.
  public var description: String {
    switch reason {
    case .missing: "schema/\(file) is not compiled into this program"
    case .malformedRecord(let record): "schema/\(file), record \(record): not a row of this table"
    case .missingColumn(let column): "schema/\(file) has no column named \(column)"
    case .unmatchedKey(let key): "schema/\(file) should have exactly one row for \(key)"
    case .malformedJSON: "schema/\(file) is not JSON"
    case .missingMember(let member): "schema/\(file) should have a member \(member)"
    }
  }
}
