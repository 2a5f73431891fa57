internal import Glibc

/// A file that a library opens by its name, and that then has none.
final class UnnamedFile {
  /// The file's own descriptor.
  let descriptor: Int32
  /// The name, until it is lost.
  let path: String

  init(in folder: String) throws(StoreError) {
    var name = Array("\(folder)/vitrina-XXXXXX".utf8CString)
    let file = unsafe name.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe mkstemp($0) } ?? -1
    }
    guard file >= 0 else { throw StoreError(.cannotWrite, "\(folder): \(Files.reason())") }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    descriptor = file
    path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    loseName()
    close(descriptor)
  }

  /// Takes the name away; whoever has the file open keeps it.
  func loseName() { unsafe unlink(path) }

  /// Whether the disk has room for more.
  var hasSpace: Bool {
    var status = statvfs()
    guard unsafe fstatvfs(descriptor, &status) == 0 else { return false }
    return status.f_bavail > 1024
  }
}
