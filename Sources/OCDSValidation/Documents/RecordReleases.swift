internal import OCDSCore

/// Which of a record's releases are links and which are embedded.
///
/// Source: OCDS 1.1.5, record reference: a record's releases are all linked or all embedded.
struct RecordReleases {
  private(set) var count = 0
  private var embedded = 0
  private var both = 0

  /// Counts an element.
  mutating func add(_ element: JSONView) {
    count += 1
    guard RecordReleases.isEmbedded(element) else { return }
    embedded += 1
    if element["url"]?.kind == .string { both += 1 }
  }

  /// Whether some are linked and some embedded.
  var areMixed: Bool { embedded > 0 && embedded < count }

  /// Whether all are embedded and links as well.
  var areBoth: Bool { count > 0 && both == count }

  /// An element is embedded where it has an `id`; a link has none.
  static func isEmbedded(_ element: JSONView) -> Bool { element["id"] != nil }
}
