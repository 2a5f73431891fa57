/// The statements of readers that no selection is part of, so that the plan of each can be looked at.
enum ReaderStatements {
  struct Named: Sendable {
    let name: String
    let query: SQLText
  }

  static var all: [Named] {
    let one: [SQLValue] = [.int(1)]
    var all = [
      Named(name: "summary", query: SQLText(ProcessSummary.sql, one)),
      Named(name: "suppliers", query: SQLText(ProcessSummary.suppliersSQL, one)),
      Named(name: "recordByPosition", query: SQLText(PublicationReader.recordByPosition, one)),
      Named(
        name: "contractSuppliers",
        query: SQLText(ContractRow.suppliersSQL, [.int(1), .int(1)])
      ),
      Named(name: "releaseRows", query: SQLText(ReleaseRow.ofProcess, [.text("a")])),
      Named(
        name: "releasesOfProcess",
        query: SQLText(PublicationReader.releasesOfProcess, [.text("a"), .int(1)])
      ),
      Named(
        name: "partyById",
        query: SQLText(PublicationReader.partyById, [.text("buyer"), .text("a")])
      ),
    ]
    all.append(
      Named(
        name: "findingsOfProcess",
        query: SQLText(PublicationReader.findingsOfProcess, [.text("a"), .int(1)])
      )
    )
    for (name, sql) in [
      ("partyCount", PublicationReader.partyCount),
      ("procuringEntityName", PublicationReader.procuringEntityName),
      ("supplierNames", PublicationReader.supplierNames),
      ("buyerNames", PublicationReader.buyerNames),
      ("newestOfSupplier", PublicationReader.newestOfSupplier),
      ("newestOfBuyer", PublicationReader.newestOfBuyer),
    ] {
      all.append(Named(name: name, query: SQLText(sql, [.text("a")])))
    }
    for words in [[], ["a"]] {
      let query = PublicationReader.partyTotal(.supplier, words)
      all.append(Named(name: "partyTotal \(words)", query: query))
    }
    for sort in PartySort.allCases {
      for words in [[], ["a", "b"]] {
        let cursor: [SQLValue] = [sort == .name ? .text("a") : .int(1), .text("a")]
        all.append(
          Named(
            name: "parties \(sort) \(words)",
            query: PublicationReader.parties(.buyer, words, sort, cursor, limit: 20)
          )
        )
      }
    }
    return all
  }
}
