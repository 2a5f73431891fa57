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
    []
  }
}
