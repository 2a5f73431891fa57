import OCDSCore
import OCDSStore
import OCDSValidation
import Synchronization

/// A release or a record that is to be checked.
struct CheckUnit: Sendable {
  enum Kind: Sendable {
    case release
    case record
  }

  let kind: Kind
  let place: UnitPlace
  /// The number of the list of extensions that applies.
  let standard: Int
  /// Whether its package declares its version.
  let declaresVersion: Bool
}

/// A process that is to be checked.
struct CheckProcess: Sendable {
  let ocid: String
  let places: [ReleaseIndex.Place]
}

/// What the index keeps of a place: what lies there, and which extensions apply.
struct PlaceNote {
  enum Kind: Int {
    case release
    /// The compiled release of a record whose releases are links.
    case compiledRelease
    /// A record.
    case record
    /// A release or a record of OCDS 1.0: it counts, and is not checked.
    case unchecked
  }

  let kind: Kind
  let standard: Int

  init(_ kind: Kind, standard: Int) {
    self.kind = kind
    self.standard = standard
  }

  init(_ note: Int) {
    kind = Kind(rawValue: note & 3) ?? .release
    standard = note >> 2
  }

  var note: Int { standard << 2 | kind.rawValue }
}

/// The lists of extensions that a file names, by number.
final class StandardList: Sendable {
  private let all = Mutex<[StandardSchema]>([])

  /// Keeps a standard and returns its number.
  func add(_ standard: StandardSchema) -> Int {
    all.withLock {
      $0.append(standard)
      return $0.count - 1
    }
  }

  subscript(number: Int) -> StandardSchema { all.withLock { $0[number] } }
}
