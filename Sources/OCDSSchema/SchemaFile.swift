internal import CSchema

/// A file of the project's `schema/` folder, compiled into the program.
@safe public struct SchemaFile: Sendable, Hashable {
  /// The path below `schema/`, such as `codelists/currency.csv`.
  public let name: String
  /// The place in the table of files.
  private let index: Int

  private init(index: Int) {
    // Sound: the table is constant, and every index comes from `all`, so it is below the count.
    name = unsafe String(cString: cschema_files[index].name)
    self.index = index
  }

  /// Finds a file by its path below `schema/`.
  ///
  /// - Complexity: O(files).
  public init?(named name: String) {
    guard let file = SchemaFile.all.first(where: { $0.name == name }) else { return nil }
    self = file
  }

  /// The contents, byte for byte.
  ///
  /// - Complexity: O(bytes): the contents are copied.
  public var bytes: [UInt8] {
    // Sound: the bytes are constant and live as long as the program.
    let file = unsafe cschema_files[index]
    return unsafe [UInt8](UnsafeBufferPointer(start: file.bytes, count: file.count))
  }

  /// The files, in the byte order of their names.
  public static let all: [SchemaFile] = (0..<cschema_file_count).map { SchemaFile(index: $0) }
}
