internal import OCDSStore
internal import Synchronization

/// Where the pages of all processes begin, for protocols that ask for page 5,000 by its number.
///
/// Processes have their places in the order of first publication for good, and new ones come after all others: the place of
/// every 256th, once seen, stays what it is. A page is found by going from the nearest such place, at most 255 rows, however
/// deep it lies; the first deep page of a server's life walks there once, about 0.1 µs a process.
final class PageStarts: Sendable {
  private static let step = 256
  /// Element k is the position after which process number k · step, counted from 0, comes.
  private let starts = Mutex<[Int64]>([0])

  /// The place after some processes; nil where there are no more than these.
  func place(
    after count: Int,
    _ reader: inout PublicationReader
  ) throws(StoreError) -> SelectionCursor? {
    guard count >= 0 else { return nil }
    let (whole, rest) = count.quotientAndRemainder(dividingBy: PageStarts.step)
    var (number, position) = starts.withLock { starts in
      let number = min(whole, starts.count - 1)
      return (number, starts[number])
    }
    let all = Selection()
    while number < whole {
      let page = try reader.positions(
        of: all,
        after: SelectionCursor(position: position),
        limit: PageStarts.step
      )
      guard page.rows.count == PageStarts.step, let last = page.rows.last else { return nil }
      number += 1
      position = last
      starts.withLock { if $0.count == number { $0.append(last) } }
    }
    guard rest > 0 else { return SelectionCursor(position: position) }
    let page = try reader.positions(
      of: all,
      after: SelectionCursor(position: position),
      limit: rest
    )
    guard page.rows.count == rest, let last = page.rows.last else { return nil }
    return SelectionCursor(position: last)
  }
}
