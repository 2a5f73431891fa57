import TestSupport

/// How a child process ended and what it said.
struct Outcome {
  /// The exit code; nil where a signal ended it.
  let exitCode: Int32?
  /// The signal that ended it; nil where it ended by itself.
  let signal: Int32?
  let output: [UInt8]
  let errors: [UInt8]

  init(status: Int32, output: [UInt8], errors: [UInt8]) {
    let number = status & 0x7F
    exitCode = number == 0 ? (status >> 8) & 0xFF : nil
    signal = number == 0 ? nil : number
    self.output = output
    self.errors = errors
  }

  /// Standard output as text.
  var stdout: String { text(output) }
  /// Standard error as text.
  var stderr: String { text(errors) }
  /// The lines of standard output.
  var lines: [String] { stdout.split(separator: "\n").map(String.init) }
}
