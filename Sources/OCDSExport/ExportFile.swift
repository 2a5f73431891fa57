/// The finished file of a download that is built: it has no name, and goes with the export.
public struct ExportFile: Sendable, Hashable {
  /// The descriptor, open for reading, which belongs to the export and must not be closed.
  public let descriptor: Int32
  /// The length in bytes.
  public let length: Int
}
