import Glibc
import OCDSCore

/// Where the program speaks, and in which language.
struct Console {
  let language: Language

  /// Spanish, unless `--lang` or the system's settings say English.
  static func language(of arguments: [String]) -> Language {
    for (number, word) in arguments.enumerated() {
      var said: String?
      if word == "--lang", number + 1 < arguments.count { said = arguments[number + 1] }
      if word.hasPrefix("--lang=") { said = String(word.dropFirst(7)) }
      if let said, let language = Language(rawValue: said) { return language }
    }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = unsafe getenv(name) else { continue }
      let text = unsafe String(cString: value)
      if !text.isEmpty { return text.hasPrefix("en") ? .en : .es }
    }
    return .es
  }

  /// Writes a line of what was asked for.
  ///
  /// An output that cannot be written is told on standard error, unless whoever read it went away.
  func say(_ text: String) {
    guard !Console.write(text + "\n", to: STDOUT_FILENO), errno != EPIPE else { return }
    complain(unsafe String(cString: strerror(errno)))
  }

  /// Writes a line in the console's language.
  func say(_ wording: Wording) { say(wording[language]) }

  /// Writes a line about what went wrong.
  func complain(_ text: String) { Console.write("vitrina: \(text)\n", to: STDERR_FILENO) }

  /// Writes a line about what went wrong in the console's language.
  func complain(_ wording: Wording) { complain(wording[language]) }

  /// Whether somebody watches.
  var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes over the last line of progress.
  func progress(_ text: String) { Console.write("\r\u{1B}[K\(text)", to: STDERR_FILENO) }

  /// Removes the line of progress.
  func endProgress() { Console.write("\r\u{1B}[K", to: STDERR_FILENO) }

  @discardableResult
  private static func write(_ text: String, to file: Int32) -> Bool {
    let bytes = Array(text.utf8)
    return ByteOutput.writeAll(bytes.span, to: file)
  }
}
