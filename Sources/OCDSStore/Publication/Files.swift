internal import Glibc

/// Whole files, read and replaced.
enum Files {
  /// The reason of the last failed system call.
  static func reason() -> String { unsafe String(cString: strerror(errno)) }

  /// Reads a file.
  static func read(_ path: String) throws(StoreError) -> [UInt8] {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw StoreError(.notFound, "\(path): \(reason())") }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(file, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw StoreError(.notFound, "\(path): \(reason())") }
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  /// Writes a file so that there is always the old one or the new one, whatever happens.
  static func replace(_ path: String, with bytes: [UInt8], mode: mode_t = 0o644) throws(StoreError)
  {
    let temporary = "\(path).\(getpid()).tmp"
    let file = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard file >= 0 else { throw StoreError(.cannotWrite, "\(path): \(reason())") }
    var isDone = writeAll(bytes, to: file) && fsync(file) == 0
    let failure = reason()
    close(file)
    isDone = unsafe isDone && rename(temporary, path) == 0
    guard isDone else {
      unsafe unlink(temporary)
      throw StoreError(.cannotWrite, "\(path): \(failure)")
    }
  }

  /// Appends to a file, made where there is none, and waits until it is on the disk.
  static func append(_ bytes: [UInt8], to path: String) throws(StoreError) {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw StoreError(.cannotWrite, "\(path): \(reason())") }
    defer { close(file) }
    guard writeAll(bytes, to: file), fsync(file) == 0 else {
      throw StoreError(.cannotWrite, "\(path): \(reason())")
    }
  }

  /// Writes all of some bytes; false where the file does not take them.
  static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    unsafe bytes.withUnsafeBytes { unsafe writeAll($0, to: file) }
  }

  /// The same for memory of any kind.
  static func writeAll(_ buffer: UnsafeRawBufferPointer, to file: Int32) -> Bool {
    var offset = 0
    while offset < buffer.count {
      let count = unsafe write(
        file,
        buffer.baseAddress.map { unsafe $0 + offset },
        buffer.count - offset
      )
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      offset += count
    }
    return true
  }

  /// Opens an empty file without a name, in the folder for temporary files; it is gone when it is closed.
  static func openUnnamed() throws(StoreError) -> Int32 {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    // The flag of a file without a name; its macro has a form that is not imported.
    let unnamed: Int32 = 0o20000000 | O_DIRECTORY
    let file = unsafe open(folder, unnamed | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw StoreError(.cannotWrite, "\(folder): \(reason())") }
    return file
  }
}
