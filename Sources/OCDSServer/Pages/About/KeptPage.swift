internal import Synchronization

/// A page that is the same as long as the program runs, made when somebody first asks for it.
final class KeptPage: Sendable {
  private let made = Mutex<[UInt8]?>(nil)
  private let make: @Sendable () -> [UInt8]

  init(_ make: @escaping @Sendable () -> [UInt8]) { self.make = make }

  /// The page.
  var bytes: [UInt8] {
    made.withLock { made in
      if let made { return made }
      let page = make()
      made = page
      return page
    }
  }
}
