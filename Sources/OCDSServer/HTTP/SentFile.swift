internal import Glibc
internal import Synchronization

/// A part of a file that the system sends to a socket by large pieces.
///
/// The library sends a file too, but never more than 128 KiB at once, and asks for events after each piece. Here all that
/// the socket takes, up to `block`, goes out when the library asks for the next bytes of the body; what follows is handed
/// to the library, so that it waits for a slow client as it does with any body. It does not know of the bytes that
/// were sent past it: the connection must end with the answer.
final class SentFile: PullBody {
  /// The most bytes that are sent at once, after which other connections of the thread have their turn.
  static let block = 2 << 20
  /// From this size on a file is worth its connection.
  static let smallest = 8 << 20

  private let file: OpenFile
  private let socket: Int32
  private let end: Int
  // Where the next byte is; one thread at a time works for a connection.
  private let offset: Atomic<Int>
  private let sent = Atomic<Int>(0)

  init(_ part: FilePart, socket: Int32) {
    file = part.file
    self.socket = socket
    end = part.offset + part.count
    offset = Atomic(part.offset)
  }

  var sentBytes: Int { sent.load(ordering: .relaxed) }

  func copy(into output: UnsafeMutableRawBufferPointer) throws -> Int {
    var place = off_t(offset.load(ordering: .relaxed))
    let count = unsafe sendfile(
      socket,
      file.descriptor,
      &place,
      min(SentFile.block, end - Int(place))
    )
    // What keeps the socket or the file from it shows again, and better, in the bytes that the library is given.
    if count > 0 { sent.add(count, ordering: .relaxed) }
    let room = min(output.count, end - Int(place))
    guard room > 0 else { return 0 }
    let read = unsafe pread(file.descriptor, output.baseAddress, room, place)
    guard read > 0 else { throw ServerError(.cannotRead, "a file ended while it was sent") }
    offset.store(Int(place) + read, ordering: .relaxed)
    return read
  }
}
