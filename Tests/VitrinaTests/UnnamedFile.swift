import Glibc

/// A file without a name: gone with its descriptor.
struct UnnamedFile: ~Copyable {
  let descriptor: Int32

  /// Makes a file that holds some bytes and is read from its beginning.
  init(_ bytes: [UInt8] = []) throws {
    // The flag of a file without a name; its macro has a form that is not imported.
    let unnamed: Int32 = 0o20000000 | O_DIRECTORY
    descriptor = unsafe open(Workspace.place, unnamed | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SystemFailure("open") }
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes[done...].withUnsafeBytes {
        unsafe write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { throw SystemFailure("write") }
      done += count
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  deinit { close(descriptor) }

  /// Everything that was written to the file.
  func contents() -> [UInt8] {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    // The library writes the count of an empty array to a place that all empty arrays share.
    guard size > 0 else { return [] }
    return unsafe [UInt8](unsafeUninitializedCapacity: size) { room, filled in
      filled = unsafe max(0, pread(descriptor, room.baseAddress, size, 0))
    }
  }
}
