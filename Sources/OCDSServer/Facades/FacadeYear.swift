internal import OCDSCore
internal import OCDSStore

/// The processes of a year or month as paths name it: those whose first release has a date in it, so that each process is
/// in one year and one month and a new release does not move it.
enum FacadeYear {
  /// The processes of a year.
  static func selection(
    _ year: String,
    _ publication: Publication
  ) throws(Problem) -> Selection {
    try selection([("year", year)], publication)
  }

  /// The processes of a month.
  static func selection(
    _ month: CalendarMonth,
    _ publication: Publication
  ) throws(Problem) -> Selection {
    try selection([("from", month.firstDay), ("to", month.lastDay)], publication)
  }

  private static func selection(
    _ pairs: [(name: String, value: String)],
    _ publication: Publication
  ) throws(Problem) -> Selection {
    do throws(SelectionRefusal) {
      return try Selection.parse(pairs, zone: publication.zone)
    } catch {
      throw .noSuchPath
    }
  }
}

extension Publication {
  /// The newest publication of a page's items; of an empty page that of all releases, or 1970 where there is none.
  ///
  /// - Complexity: O(log releases).
  static func newest(
    of items: Instant? = nil,
    _ reader: inout PublicationReader
  ) throws(StoreError) -> Instant {
    if let items { return items }
    let last = try reader.ledgerSequence()
    return try reader.published(sequence: last) ?? Instant(seconds: 0)
  }

  /// The newest publication of a release, for the head of what is made while it is sent.
  func newestPublication() throws(Problem) -> Instant {
    do throws(StoreError) {
      return try read { worker throws(StoreError) in try Publication.newest(&worker.reader) }
    } catch {
      throw problem(error)
    }
  }
}

extension RouteParameter {
  /// The year in a path.
  static let year = RouteParameter(
    "year",
    .other(
      mustBe: Wording(es: "un año de cuatro cifras", en: "a year of four digits"),
      pattern: "^[0-9]{4}$"
    ),
    example: "2024",
    es: "El año de la primera entrega del proceso.",
    en: "The year of the process's first release."
  )
}
