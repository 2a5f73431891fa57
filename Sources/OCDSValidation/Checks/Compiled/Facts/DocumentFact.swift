/// A document with both of its dates.
struct DocumentFact {
  /// The day on which it was published.
  let published: DateFact
  /// The day on which it was last changed.
  let modified: DateFact
}
