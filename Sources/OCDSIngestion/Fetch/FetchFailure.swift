/// Why a file could not be fetched.
public struct FetchFailure: Error, Sendable, Hashable {
  /// What went wrong.
  public enum Reason: Error, Sendable, Hashable {
    /// The address cannot be read as one.
    case unusableAddress
    /// The address is of a kind that is not fetched; the kinds that are.
    case schemeNotAllowed(String, allowed: [String])
    /// The address holds a user's name or a password.
    case credentials
    /// The host is not in the list.
    case hostNotAllowed(String)
    /// The host lies in this machine or in a private network.
    case privateAddress(String)
    /// No such host is known.
    case hostNotFound(String)
    /// Nothing listens at the host and port.
    case refused
    /// There is no way to the host.
    case unreachable
    /// It took longer than allowed, or went too slowly.
    case timedOut
    /// The connection ended before the whole file was there.
    case interrupted
    /// No secure connection could be agreed on.
    case tls
    /// The host's certificate is not believed.
    case certificate(CertificateFault)
    /// The answer has a status other than success.
    case status(Int)
    /// There are more redirects than this.
    case tooManyRedirects(Int)
    /// An address redirects to a kind of address that is less safe.
    case unsafeRedirect(String)
    /// The file is larger than this many bytes.
    case tooLarge(Int)
    /// The answer is not HTTP, or not what was asked for.
    case garbled
    /// There is no such file on this machine.
    case missingFile
    /// The file of this machine is a folder, a device or a pipe.
    case notAFile
    /// The file of this machine cannot be read; the number of the system's error.
    case cannotRead(Int32)
    /// There is no room on the disk.
    case diskFull
    /// The file cannot be written at a place; the number of the system's error.
    case cannotWrite(String, Int32)
    /// Something that should not happen.
    case internalError(String)
  }

  /// The address that was asked for, as it may be shown.
  public let address: String
  /// The address that it had redirected to, where it had.
  public let redirect: String?
  /// What went wrong.
  public let reason: Reason
  /// The version whose beginning was left at the path with `.part` at its end; nil where nothing was left.
  public let partial: Validators?

  init(_ reason: Reason, at address: String, redirect: String? = nil, partial: Validators? = nil) {
    self.reason = reason
    self.address = FetchFailure.shown(address)
    self.redirect = redirect.map(FetchFailure.shown)
    self.partial = partial
  }

  /// Keeps what a terminal or a log can bear.
  private static func shown(_ text: String) -> String {
    let letters = text.unicodeScalars.filter { $0.properties.generalCategory != .control }
    let rest = letters.dropFirst(500)
    return String(String.UnicodeScalarView(letters.prefix(500))) + (rest.isEmpty ? "" : "…")
  }
}
