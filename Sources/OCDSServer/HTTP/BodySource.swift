internal import Synchronization

/// What makes a body piece by piece, while the client takes it.
///
/// It runs on the thread that serves many connections, so one read should take milliseconds at most; what takes longer to
/// prepare belongs into a route that `isSlow`. It borrows a database reader inside `read` and gives it back there, so
/// that a client who takes nothing holds nothing but the pieces that were made.
public protocol BodySource: ~Copyable, Sendable {
  /// Appends the next bytes; appends nothing where there are no more.
  ///
  /// - Parameters:
  ///   - buffer: What is appended to; its capacity is kept from piece to piece.
  ///   - wanted: About how many bytes are of use now. More is kept and sent before the next call.
  /// - Throws: Whatever makes the rest impossible: the connection is cut, so that the client sees it.
  mutating func read(into buffer: inout [UInt8], wanted: Int) throws
}

/// A source with the length that it will have.
public struct BodyStream: Sendable {
  /// The length of the whole, where it is known; then exactly as many bytes must come.
  public let length: Int?
  let pull: any PullBody

  /// Takes a source.
  public init(_ source: consuming some BodySource & ~Copyable, length: Int? = nil) {
    pull = SourceBody(source)
    self.length = length
  }
}

/// A body that is copied from, piece by piece.
protocol PullBody: Sendable {
  /// Copies what comes next; 0 bytes at the end.
  func copy(into output: UnsafeMutableRawBufferPointer) throws -> Int
  /// The bytes that went to the socket without being copied.
  var sentBytes: Int { get }
}

extension PullBody {
  var sentBytes: Int { 0 }
}

/// A source and the bytes that it has made and nobody has taken yet.
private final class SourceBody<Source: BodySource & ~Copyable>: PullBody {
  private struct State: ~Copyable {
    var source: Source
    var piece: [UInt8] = []
    var taken = 0
    var isAtEnd = false
  }

  // One thread at a time reads it; the lock says so to the compiler and is never waited for.
  private let state: Mutex<State>

  init(_ source: consuming Source) { state = Mutex(State(source: source)) }

  func copy(into output: UnsafeMutableRawBufferPointer) throws -> Int {
    // Sound: the pointer is used only within the call.
    nonisolated(unsafe) let output = unsafe output
    return try state.withLock { state in
      if state.taken == state.piece.count {
        guard !state.isAtEnd else { return 0 }
        state.piece.removeAll(keepingCapacity: true)
        state.taken = 0
        try state.source.read(into: &state.piece, wanted: unsafe max(output.count, 1 << 14))
        if state.piece.isEmpty {
          state.isAtEnd = true
          return 0
        }
      }
      let count = unsafe min(output.count, state.piece.count - state.taken)
      let range = state.taken..<(state.taken + count)
      unsafe state.piece.withUnsafeBytes {
        unsafe output.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[range]))
      }
      state.taken += count
      return count
    }
  }
}
