public import OCDSCore

/// What an export says of itself, and what it may use.
public struct ExportOptions: Sendable {
  /// What the publication says of itself.
  public var settings: PublicationSettings
  /// The language of headings, names and explanations.
  public var language: Language
  /// The address of this download.
  public var address: String
  /// The newest publication in the selection.
  public var published: Instant
  /// The name of the download without its ending; members of archives begin with it.
  public var fileName: String
  /// Whether JSON and CSV are wrapped in one gzip member, for `Content-Encoding: gzip`.
  ///
  /// All other forms are compressed anyway.
  public var isCompressed: Bool
  /// The names of the tables that a workbook, a database or an archive of tables holds; all where there are none.
  public var tables: [String]
  /// The suppliers whose rows the table `awards` holds, by their ids or else names; all where there are none.
  ///
  /// All other tables are whole.
  public var suppliers: [String]
  /// The folder for temporary files, which have no names there.
  public var temporaryFolder: String
  /// The most bytes that each temporary file may have.
  public var sizeLimit: Int
  /// How many records will come, where that is known.
  ///
  /// A workbook that would pass the limit by half is then refused at a tenth of them, not minutes later.
  public var expectedRecords: Int?

  /// Creates options.
  public init(
    settings: PublicationSettings,
    language: Language = .es,
    address: String,
    published: Instant,
    fileName: String = "vitrina",
    isCompressed: Bool = false,
    tables: [String] = [],
    suppliers: [String] = [],
    temporaryFolder: String = "/tmp",
    sizeLimit: Int = 4 << 30,
    expectedRecords: Int? = nil
  ) {
    self.settings = settings
    self.language = language
    self.address = address
    self.published = published
    self.fileName = fileName
    self.isCompressed = isCompressed
    self.tables = tables
    self.suppliers = suppliers
    self.temporaryFolder = temporaryFolder
    self.sizeLimit = sizeLimit
    self.expectedRecords = expectedRecords
  }

  /// What the address of a process's page begins with, in the language of the export.
  var pagePrefix: String {
    settings.baseURL + (language == .es ? "/es/procesos/" : "/en/processes/")
  }
}
