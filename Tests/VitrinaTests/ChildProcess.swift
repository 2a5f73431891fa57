import Glibc
import Synchronization

/// A child process whose output goes to files, so that it never waits for its reader.
final class ChildProcess {
  private let process: pid_t
  private let output: UnnamedFile
  private let errors: UnnamedFile
  /// The end of a pipe whose other end only the child holds: it hangs up when the child ends.
  private let life: Int32
  private var status: Int32?

  /// Where a child's standard input comes from.
  enum Input {
    case bytes([UInt8])
    case descriptor(Int32)
  }

  /// Starts a program, whose output goes to a descriptor or else to a file that `end` reads.
  init(
    _ words: [String],
    in folder: String,
    input: Input = .bytes([]),
    output: Int32? = nil,
    environment: [String: String]
  ) throws {
    self.output = try UnnamedFile()
    errors = try UnnamedFile()
    let given = try UnnamedFile(input.bytes)
    let streams = [
      input.descriptor ?? given.descriptor, output ?? self.output.descriptor, errors.descriptor,
    ]
    // Another child that is started at the same time must not get this one's end of the pipe.
    (process, life) = try ChildProcess.starting.withLock { _ in
      let pipe = try Pipe()
      defer { close(pipe.writing) }
      let process = try ChildProcess.spawn(
        ["/usr/bin/env", "-C", folder] + words,
        streams: streams + [pipe.writing],
        environment: environment.map { "\($0.key)=\($0.value)" }
      )
      return (process, pipe.reading)
    }
  }

  private static let starting = Mutex(())

  /// Starts a program whose descriptors from 0 on are those of a list.
  private static func spawn(_ words: [String], streams: [Int32], environment: [String]) throws
    -> pid_t
  {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in streams.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    var child: pid_t = 0
    let result = unsafe withPointers(words) { arguments in
      unsafe withPointers(environment) { variables in
        unsafe posix_spawn(&child, words[0], &actions, nil, arguments, variables)
      }
    }
    errno = result
    guard result == 0 else { throw SystemFailure("posix_spawn \(words[0])") }
    return child
  }

  deinit {
    if status == nil {
      kill()
      _ = end()
    }
    close(life)
  }

  /// Waits until the child ends, at most so many seconds; whether it ended.
  func waits(seconds: Double) -> Bool {
    var event = pollfd(fd: life, events: 0, revents: 0)
    return unsafe poll(&event, 1, Int32(max(0, seconds) * 1000)) == 1
  }

  /// Ends the child at once, whatever it does.
  func kill() { _ = Glibc.kill(process, SIGKILL) }

  /// Waits until the child ends.
  func end() -> Outcome {
    var status = self.status ?? 0
    if self.status == nil {
      while unsafe waitpid(process, &status, 0) < 0 && errno == EINTR {}
      self.status = status
    }
    return Outcome(status: status, output: output.contents(), errors: errors.contents())
  }

  /// Calls a function with texts as C has them, ended by a null pointer.
  private static func withPointers<R>(
    _ texts: [String],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> R
  ) -> R {
    let pointers = unsafe texts.map { unsafe strdup($0) }
    defer { unsafe pointers.forEach { unsafe free($0) } }
    return unsafe body(pointers + [nil])
  }
}

extension ChildProcess.Input {
  fileprivate var bytes: [UInt8] {
    if case .bytes(let bytes) = self { bytes } else { [] }
  }

  fileprivate var descriptor: Int32? {
    if case .descriptor(let descriptor) = self { descriptor } else { nil }
  }
}
