internal import Glibc
internal import OCDSCore
internal import Synchronization

/// The log of requests in the common format: one line each when its answer has ended.
///
/// Lines are kept for a moment and written together. What people searched for stands in the query, which is left out unless
/// the operator asks for it.
public final class RequestLog: Sendable {
  private struct State {
    var descriptor: Int32
    var lines: [UInt8] = []
    var second: Int64 = -1
    var date: [UInt8] = []
  }

  private let path: String
  private let withQueries: Bool
  private let state: Mutex<State>
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Opens a log.
  ///
  /// - Parameters:
  ///   - path: The file, to whose end lines are written; `-` is standard output.
  ///   - withQueries: Whether lines have the queries of addresses.
  /// - Throws: `cannotLog` where the file cannot be written.
  public init(path: String, withQueries: Bool) throws(ServerError) {
    self.path = path
    self.withQueries = withQueries
    let descriptor = RequestLog.open(path)
    guard descriptor >= 0 else {
      let reason = unsafe String(cString: strerror(errno))
      throw ServerError(.cannotLog, "cannot write the log \(path): \(reason)")
    }
    state = Mutex(State(descriptor: descriptor))
  }

  deinit {
    flush()
    let descriptor = state.withLock { $0.descriptor }
    if path != "-" { close(descriptor) }
  }

  private static func open(_ path: String) -> Int32 {
    if path == "-" { return STDOUT_FILENO }
    return unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o640)
  }

  /// Opens the file again, which something else may have moved away; keeps the old one where that fails.
  public func reopen() {
    flush()
    guard path != "-" else { return }
    let fresh = RequestLog.open(path)
    guard fresh >= 0 else { return }
    let old = state.withLock { state in
      defer { state.descriptor = fresh }
      return state.descriptor
    }
    close(old)
  }

  /// Writes what is kept.
  public func flush() { state.withLock { RequestLog.flush(&$0) } }

  private static func flush(_ state: inout State) {
    var start = 0
    while start < state.lines.count {
      let written = unsafe state.lines[start...].withUnsafeBytes {
        unsafe write(state.descriptor, $0.baseAddress, $0.count)
      }
      // A full disk must not stop the server: these lines are lost.
      if written <= 0 { break }
      start += written
    }
    state.lines.removeAll(keepingCapacity: true)
  }

  /// Adds a line.
  func add(
    _ client: ClientAddress?,
    _ request: Request,
    isOld: Bool,
    status: Int,
    bytes: Int,
    at seconds: Int64
  ) {
    state.withLock { state in
      if state.second != seconds {
        state.second = seconds
        state.date = RequestLog.date(seconds)
      }
      state.lines += (client?.description ?? "-").utf8
      state.lines += " - - [".utf8
      state.lines += state.date
      state.lines += "] \"".utf8
      state.lines += "\(request.method) ".uppercased().utf8
      RequestLog.append(request.target, withQuery: withQueries, to: &state.lines)
      state.lines += (isOld ? " HTTP/1.0\" " : " HTTP/1.1\" ").utf8
      state.lines += "\(status == 0 ? "-" : String(status)) \(bytes)\n".utf8
      if state.lines.count > 1 << 16 { RequestLog.flush(&state) }
    }
  }

  /// Writes a target; what could end a line or a quotation is written in digits.
  private static func append(_ target: [UInt8], withQuery: Bool, to lines: inout [UInt8]) {
    for c in target {
      if c == UInt8(ascii: "?"), !withQuery { return }
      if c > 0x20, c < 0x7F, c != UInt8(ascii: "\""), c != UInt8(ascii: "\\") {
        lines.append(c)
      } else {
        let digits = String(c, radix: 16)
        lines += "\\x\(c < 16 ? "0" : "")\(digits)".utf8
      }
    }
  }

  /// The date of the common format, in UTC: `10/Oct/2000:13:55:36 +0000`.
  private static func date(_ seconds: Int64) -> [UInt8] {
    let text = Array(Instant(seconds: seconds).text().utf8)
    guard text.count == 20 else { return text }
    let month = Int(text[5] - 0x30) * 10 + Int(text[6] - 0x30)
    var date = text[8..<10] + [UInt8(ascii: "/")]
    date += Array(months[max(1, min(12, month)) - 1].utf8) + [UInt8(ascii: "/")]
    date += text[0..<4] + [UInt8(ascii: ":")] + text[11..<19]
    return date + Array(" +0000".utf8)
  }
}
