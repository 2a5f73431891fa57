internal import Glibc
public import OCDSCore

/// A file that is open for reading; closed when nobody refers to it any more.
public final class OpenFile: Sendable {
  let descriptor: Int32
  /// Its bytes.
  public let size: Int
  /// When it was last written.
  public let modified: Instant
  private let device: UInt
  private let node: UInt
  /// What lives as long as the file is open, such as the right to its room on the disk.
  private let companion: (any Sendable)?

  /// Opens a file below a folder; nil where there is none, or something else than a file.
  ///
  /// Names that begin with a dot, hold a slash or a zero byte, or are empty name no file here, and neither does a symbolic
  /// link: nothing outside of the folder can be reached.
  public convenience init?(below folder: String, _ names: [String]) {
    guard !names.isEmpty, names.allSatisfy(OpenFile.isPlain) else { return nil }
    let path = folder + "/" + names.joined(separator: "/")
    // Not blocking: to open a pipe would wait for its writer.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    self.init(owning: descriptor)
  }

  /// Takes over a descriptor, such as that of a temporary file without a name; nil where it is no file.
  public convenience init?(owning descriptor: Int32) {
    self.init(owning: descriptor, keeping: nil)
  }

  /// Takes over a descriptor, and keeps something as long as the file is open; nil where it is no file.
  init?(owning descriptor: Int32, keeping companion: (any Sendable)?) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    self.companion = companion
    size = Int(status.st_size)
    modified = Instant(
      seconds: Int64(status.st_mtim.tv_sec),
      nanoseconds: UInt32(clamping: status.st_mtim.tv_nsec)
    )
    device = UInt(status.st_dev)
    node = UInt(status.st_ino)
  }

  deinit { close(descriptor) }

  /// Whether a name is that of an ordinary file or folder.
  private static func isPlain(_ name: String) -> Bool {
    guard let first = name.utf8.first, first != UInt8(ascii: ".") else { return false }
    return name.utf8.allSatisfy { $0 != 0 && $0 != UInt8(ascii: "/") }
  }

  /// The tag of a file that is only ever replaced as a whole: another file, size or time is another tag.
  var tag: EntityTag {
    let text = "\(device) \(node) \(size) \(modified.seconds) \(modified.nanoseconds)"
    let bytes = Array(text.utf8)
    return EntityTag(ContentDigest(bytes.span), .identity)
  }
}

/// A part of an open file.
public struct FilePart: Sendable {
  /// The file.
  public let file: OpenFile
  /// Where the part begins.
  public let offset: Int
  /// The bytes of the part.
  public let count: Int

  /// Names a part; it must lie within the file.
  public init(_ file: OpenFile, offset: Int, count: Int) {
    self.file = file
    self.offset = offset
    self.count = count
  }

  /// What the part holds; less where the file was cut since.
  var bytes: [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: count) { output, filled in
      while filled < count {
        // Sound: the room from `filled` on is what is left of the capacity.
        let read = unsafe pread(
          file.descriptor,
          output.baseAddress.map { unsafe $0 + filled },
          count - filled,
          off_t(offset + filled)
        )
        if read <= 0 { return }
        filled += read
      }
    }
  }
}
