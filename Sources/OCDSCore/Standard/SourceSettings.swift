/// A source of a publication: where its files come from and how they are taken.
public struct SourceSettings: Sendable, Hashable {
  /// For what a source tells all that there is, so that what it leaves out is no longer so.
  public enum Completeness: Sendable, Hashable {
    /// For all of its time.
    case always
    /// For the processes of a period, both days included.
    case period(from: CivilDate, to: CivilDate)
  }

  /// The name, by which `--source` asks for it: letters, digits, `-`, `_` and `.`.
  public var name: String
  /// The address of its file; nil where its files are given to `vitrina ingest`.
  public var url: String?
  /// When it is fetched.
  public var schedule = FetchSchedule.manual
  /// The profile that its tables are read by; nil where they are recognised.
  public var profile: String?
  /// The mapping file that its tables are read by, from the publication's folder.
  public var mapping: String?
  /// For what it is complete; nil where it is not.
  public var complete: Completeness?
  /// What its file is, where the address does not end so: `csv`, `json` or `jsonl`.
  public var format: String?
  /// The hosts that may be asked, redirects included; any where there is no list.
  public var allowHosts: [String]?
  /// Whether its host may lie in this machine or in a private network.
  public var allowPrivateAddresses = false
  /// The largest file, in bytes.
  public var maxBytes: Int?
  /// The seconds that a fetch may take.
  public var timeoutSeconds: Int?

  /// Creates a source of a name, of which nothing else is known.
  public init(name: String) { self.name = name }

  /// The forms that `format` can name.
  public static let formats = ["csv", "json", "jsonl"]

  /// Whether a text can be a source's name.
  public static func isName(_ text: String) -> Bool {
    func isWord(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
    let bytes = Array(text.utf8)
    guard let first = bytes.first, bytes.count <= 64, isWord(first) else { return false }
    return bytes.allSatisfy { isWord($0) || [0x2D, 0x2E, 0x5F].contains($0) }
  }

  /// Whether a text is an address that a file can be fetched from.
  public static func isAddress(_ text: String) -> Bool {
    let schemes = ["https://", "http://", "file:///"]
    guard let scheme = schemes.first(where: text.hasPrefix) else { return false }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    return !rest.isEmpty && rest.count <= 8000 && rest.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}
