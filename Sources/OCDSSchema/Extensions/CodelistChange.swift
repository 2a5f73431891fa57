/// What an extension does to a codelist.
///
/// The first character of the file's name says it: `+partyRole.csv` adds codes to `partyRole.csv`, `-partyRole.csv`
/// takes codes out of it, and `partyRole.csv` brings the whole list.
public struct CodelistChange: Sendable, Hashable {
  /// The three things that can be done to a list.
  public enum Kind: Sendable, Hashable {
    /// The list is new, or stands in place of the standard's.
    case brings
    /// Codes are added at the end of the list.
    case adds
    /// Codes are taken out of the list.
    case removes
  }

  /// What is done.
  public let kind: Kind
  /// The list that it is done to, such as `partyRole.csv`.
  public let codelist: String
  /// The name of the file, such as `+partyRole.csv`.
  public let file: String

  init(file: String) {
    self.file = file
    switch file.first {
    case "+": kind = .adds
    case "-": kind = .removes
    default: kind = .brings
    }
    codelist = kind == .brings ? file : String(file.dropFirst())
  }
}
