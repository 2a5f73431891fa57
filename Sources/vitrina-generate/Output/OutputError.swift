import Glibc

/// A file or folder that cannot be made or written.
struct OutputError: Error, CustomStringConvertible {
  /// What was tried, as a verb.
  let action: String
  /// The file or folder.
  let path: String
  /// The number that the system gave.
  let code: Int32

  /// A sentence that names the file and the system's reason.
  var description: String {
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    return "Cannot \(action) \(path): \(reason)."
  }
}
