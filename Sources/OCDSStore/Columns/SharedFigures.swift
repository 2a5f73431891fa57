internal import Synchronization

/// The columns that readers share.
final class SharedColumns: Sendable {
  let columns: ProcessColumns

  init(_ columns: ProcessColumns) { self.columns = columns }
}

/// What was counted for selections, as long as nothing is published; readers of one publication share it.
///
/// By what was asked and the ledger's last sequence; forgotten when that moves on, or when there are too many. Whoever asks for
/// a figure that another reader is counting waits for it.
public final class SharedFigures: Sendable {
  private struct Kept {
    var sequence: Int64 = -1
    var figures: [String: any Sendable] = [:]
  }

  private struct Columns {
    var shared: SharedColumns?
    var isTooLarge = false
  }

  /// Where those wait who ask for the same figure.
  private final class Lane: Sendable {
    let lock = Mutex<Void>(())
  }

  private static let most = 4096

  private let kept = Mutex(Kept())
  private let held = Mutex(Columns())
  private let lanes = (0..<64).map { _ in Lane() }

  /// How much of the processes is held in columns.
  let limits: ProcessColumns.Limits

  /// Creates the figures of one publication, of which none is known.
  public init() { limits = ProcessColumns.Limits() }

  init(limits: ProcessColumns.Limits) { self.limits = limits }

  /// A figure that was counted at a sequence, or that is counted now and kept.
  func figure<Figure: Sendable>(
    _ key: String,
    at sequence: Int64,
    _ count: () throws(StoreError) -> Figure
  ) throws(StoreError) -> Figure {
    if let known: Figure = known(key, at: sequence) { return known }
    let lane = lanes[Int(UInt(bitPattern: key.hashValue) % UInt(lanes.count))]
    return try lane.lock.withLock { (_: inout sending Void) throws(StoreError) -> sending Figure in
      if let known: Figure = known(key, at: sequence) { return known }
      let figure = try count()
      keep(figure, key, at: sequence)
      return figure
    }
  }

  private func known<Figure: Sendable>(_ key: String, at sequence: Int64) -> Figure? {
    kept.withLock { $0.sequence == sequence ? $0.figures[key] as? Figure : nil }
  }

  private func keep(_ figure: any Sendable, _ key: String, at sequence: Int64) {
    kept.withLock { kept in
      // Whoever still sees what was before keeps nothing: the newer figures stay.
      guard sequence >= kept.sequence else { return }
      if kept.sequence != sequence || kept.figures.count >= SharedFigures.most {
        kept.figures = [:]
      }
      kept.sequence = sequence
      kept.figures[key] = figure
    }
  }

  /// The columns at a sequence; nil where there are none of it.
  func columns(
    at sequence: Int64,
    made isMade: Bool,
    _ read: (SharedColumns?) throws(StoreError) -> ProcessColumns?
  ) throws(StoreError) -> SharedColumns? {
    // Whoever can do without them does not wait until they are read.
    guard isMade else {
      return held.withLockIfAvailable { (held: inout sending Columns) -> sending SharedColumns? in
        held.shared?.columns.sequence == sequence ? held.shared : nil
      } ?? nil
    }
    return try held.withLock {
      (held: inout sending Columns) throws(StoreError) -> sending SharedColumns? in
      if let shared = held.shared, shared.columns.sequence == sequence { return shared }
      guard !held.isTooLarge, sequence > held.shared?.columns.sequence ?? -1 else {
        return nil
      }
      let made = try read(held.shared).map(SharedColumns.init)
      held.shared = made
      // Processes never become fewer.
      held.isTooLarge = made == nil
      return made
    }
  }
}
