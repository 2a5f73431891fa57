import Glibc
import OCDSCore
import OCDSStore

/// The folder of ready-made files; one process at a time writes there.
///
/// A file is written under a name that begins with a dot, which no server gives out, and takes its own name when all of it
/// is on the disk: whoever reads has the old file or the new one, whatever happens.
@safe
struct DownloadFolder: ~Copyable {
  let path: String
  private let lock: Int32

  /// Takes the folder, which is made where there is none, and removes what a killed process left behind.
  init(_ path: String) throws(StoreError) {
    if unsafe mkdir(path, 0o755) != 0, errno != EEXIST {
      throw StoreError(.cannotWrite, "\(path): \(DownloadFolder.reason())")
    }
    let lockPath = "\(path)/.lock"
    let lock = unsafe open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { throw StoreError(.cannotWrite, "\(path): \(DownloadFolder.reason())") }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      close(lock)
      throw StoreError(.busy, path)
    }
    self.lock = lock
    self.path = path
    for name in names where name.hasPrefix(DownloadFolder.temporaryPrefix) { remove(name) }
  }

  deinit { close(lock) }

  private static let temporaryPrefix = ".new-"
  private static let unfinishedName = ".unfinished"

  /// The names in the folder.
  var names: [String] {
    guard let stream = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      // Sound: the entry is valid until the next call, and its name ends in a zero.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
      }
      names.append(name)
    }
    return names.sorted()
  }

  /// The bytes of a file; nil where there is no such file.
  func size(_ name: String) -> Int? {
    var status = stat()
    guard unsafe lstat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return Int(status.st_size)
  }

  /// The contents of a file; nothing where it cannot be read.
  func contents(_ name: String) -> [UInt8] {
    let file = unsafe open("\(path)/\(name)", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe block.withUnsafeMutableBytes {
        unsafe read(file, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return bytes }
      bytes += block[..<count]
    }
  }

  /// Removes a file.
  func remove(_ name: String) { unsafe unlink("\(path)/\(name)") }

  /// Writes a file, which takes the place of the old one when it is whole.
  func replace<R>(_ name: String, _ write: (Int32) throws -> R) throws -> R {
    let temporary = "\(path)/\(DownloadFolder.temporaryPrefix)\(name)"
    let file = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw StoreError(.cannotWrite, "\(path): \(DownloadFolder.reason())") }
    var isDone = false
    defer {
      close(file)
      if !isDone { unsafe unlink(temporary) }
    }
    let result = try write(file)
    guard unsafe fsync(file) == 0 && rename(temporary, "\(path)/\(name)") == 0 else {
      throw StoreError(.cannotWrite, "\(path)/\(name): \(DownloadFolder.reason())")
    }
    isDone = true
    return result
  }

  /// Writes a small file, where it is not there already.
  func replace(_ name: String, with bytes: [UInt8]) throws {
    guard contents(name) != bytes else { return }
    try replace(name) { file in
      guard ByteOutput.writeAll(bytes.span, to: file) else {
        throw StoreError(.cannotWrite, "\(path)/\(name): \(DownloadFolder.reason())")
      }
    }
  }

  /// Whether the last export was broken off: then files may be newer than the list says.
  var isUnfinished: Bool { size(DownloadFolder.unfinishedName) != nil }

  /// Says that files are about to be replaced, before the list is.
  func begin() throws {
    guard !isUnfinished else { return }
    try replace(DownloadFolder.unfinishedName) { _ in }
    sync()
  }

  /// Says that the list fits the files.
  func end() {
    sync()
    remove(DownloadFolder.unfinishedName)
  }

  /// Whether a file is as a list says: by its length, and where that is not sure enough by its digest.
  func holds(_ entry: ReadyMadeManifest.Entry, isChecked: Bool) -> Bool {
    guard size(entry.path) == entry.bytes else { return false }
    guard isChecked else { return true }
    return digest(entry.path) == entry.sha256
  }

  /// The digest of a file's contents; nil where it cannot be read.
  func digest(_ name: String) -> String? {
    let file = unsafe open("\(path)/\(name)", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var digest = SHA256.Running()
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = unsafe block.withUnsafeMutableBytes {
        unsafe read(file, $0.baseAddress, $0.count)
      }
      guard count >= 0 else { return nil }
      if count == 0 { return digest.finish().description }
      digest.add(block.span.extracting(0..<count))
    }
  }

  /// Waits until the names are on the disk.
  func sync() {
    let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    _ = fsync(folder)
    close(folder)
  }

  static func reason() -> String { unsafe String(cString: strerror(errno)) }
}
