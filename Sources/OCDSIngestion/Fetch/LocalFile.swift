internal import Glibc

/// Files of this machine, fetched within the same limits: copied, so that they stay as they were read.
enum LocalFile {
  static func fetch(
    _ address: borrowing WebAddress,
    _ request: FetchRequest,
    limit: Int,
    _ deadline: FetchDeadline
  ) throws(FetchFailure.Reason) -> FetchResult {
    guard let path = address.path else { throw .unusableAddress }
    // A pipe must not hold up the open.
    let source = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard source >= 0 else { throw errno == ENOENT ? .missingFile : .cannotRead(errno) }
    defer { close(source) }
    var status = stat()
    guard unsafe fstat(source, &status) == 0 else { throw .cannotRead(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    let time = "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    let validators = Validators(entityTag: "\"\(status.st_ino)-\(status.st_size)-\(time)\"")
    if let tag = request.known?.entityTag, tag == validators.entityTag { return .notModified }
    guard Int(status.st_size) <= limit else { throw .tooLarge(limit) }
    var file = try ReceivedFile(request.destination, partial: nil, limit: max(0, limit))
    try copy(source, to: &file, deadline)
    let count = file.count
    let done = try file.finish(named: address.text)
    return .file(
      FetchedFile(
        file: done.file,
        url: address.text,
        status: 200,
        validators: validators,
        contentType: nil,
        bytes: count,
        sha256: done.sha256
      )
    )
  }

  private static func copy(
    _ source: Int32,
    to file: inout ReceivedFile,
    _ deadline: FetchDeadline
  ) throws(FetchFailure.Reason) {
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      _ = try deadline.milliseconds()
      // Sound: the buffer is written within its bounds.
      let got = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(source, $0.baseAddress, $0.count)
      }
      if got == 0 { return }
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { throw .cannotRead(errno) }
      try file.append(buffer.span.extracting(..<got))
    }
  }
}
