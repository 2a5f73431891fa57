internal import OCDSCore
internal import OCDSStore

/// What each release of a process changed, in sentences.
enum ReleaseChangeWords {
  /// The changes of each release, in the order of the rows; empty for those beyond the number that is compared.
  static func changes(
    _ ocid: String,
    _ rows: [ReleaseRow],
    _ limit: Int,
    _ site: Site,
    _ worker: inout Worker
  ) throws(StoreError) -> [[Wording]] {
    let releases = try worker.reader.releases(ofProcess: ocid)
    let entries = try site.changes.entries(of: releases, limit: limit, using: &worker.inflater)
    let sentences = Dictionary(
      entries.map { ($0.release.id, $0.changes.map(\.sentence)) },
      uniquingKeysWith: { first, _ in first }
    )
    return rows.map { sentences[$0.id] ?? [] }
  }
}
