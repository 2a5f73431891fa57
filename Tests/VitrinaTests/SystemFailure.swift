import Glibc

/// A call of the system that a test needs and that failed.
struct SystemFailure: Error, CustomStringConvertible {
  let description: String

  init(_ call: String) { description = "\(call): \(unsafe String(cString: strerror(errno)))" }
}
