/// The statements of readers that no selection is part of, so that the plan of each can be looked at.
enum ReaderStatements {
  struct Named: Sendable {
    let name: String
    let query: SQLText

    init(_ name: String, _ sql: String, _ values: [SQLValue]) {
      self.init(name: name, query: SQLText(sql, values))
    }

    init(name: String, query: SQLText) {
      self.name = name
      self.query = query
    }
  }

  /// Those that look up what they are asked for.
  static var all: [Named] { lookUps + runs + parties }

  private static let lookUps: [Named] = [
    Named("recordOfProcess", PublicationReader.recordOfProcess, [.text("a")]),
    Named("foundRecordOfProcess", PublicationReader.foundRecordOfProcess, [.text("a")]),
    Named("recordsAfter", PublicationReader.recordsAfter, [.int(1), .int(1)]),
    Named("recordByPosition", PublicationReader.recordByPosition, [.int(1)]),
    Named("releaseOfProcess", PublicationReader.releaseOfProcess, [.text("a"), .text("a")]),
    Named("releasesAfter", PublicationReader.releasesAfter, [.int(1), .int(1)]),
    Named("releasesOfProcess", PublicationReader.releasesOfProcess, [.text("a"), .int(1)]),
    Named("sizesOfProcess", PublicationReader.sizesOfProcess, [.text("a"), .int(1)]),
    Named("releaseIDs", PublicationReader.releaseIDs, [.text("a")]),
    Named("releaseRows", ReleaseRow.ofProcess, [.text("a")]),
    Named("newestSequence", PublicationReader.newestSequence, []),
    Named("publishedOfSequence", PublicationReader.publishedOfSequence, [.int(1)]),
    Named("positionOfProcess", PublicationReader.positionOfProcess, [.text("a")]),
    Named("ocidOfPosition", PublicationReader.ocidOfPosition, [.int(1)]),
    Named("firstDate", PublicationReader.firstDate, [.int(1)]),
    Named("findingsOfProcess", PublicationReader.findingsOfProcess, [.text("a"), .int(1)]),
    Named("summary", ProcessSummary.sql, [.int(1)]),
    Named("suppliers", ProcessSummary.suppliersSQL, [.int(1)]),
    Named("columns of changed processes", ProcessColumns.changed, [.int(1)]),
    Named("columns of changed lines", ProcessColumns.changedLines, [.int(1), .int(1)]),
    Named("contractSuppliers", ContractRow.suppliersSQL, [.int(1), .int(1)]),
  ]

  private static let runs: [Named] = [
    Named("refusalsOfRun", RunReader.refusalsOfRun, [.int(1), .int(1)]),
    Named("findingsOfRun", RunReader.findingsOfRun, [.int(1), .int(1)]),
  ]

  private static var parties: [Named] {
    var all = [
      Named("partyById", PublicationReader.partyById, [.text("buyer"), .text("a")]),
      Named("nameOfParty", PublicationReader.nameOfParty, [.text("buyer"), .text("a")]),
    ]
    for (name, sql) in [
      ("partyCount", PublicationReader.partyCount),
      ("procuringEntityName", PublicationReader.procuringEntityName),
      ("supplierNames", PublicationReader.supplierNames),
      ("buyerNames", PublicationReader.buyerNames),
      ("newestOfSupplier", PublicationReader.newestOfSupplier),
      ("newestOfBuyer", PublicationReader.newestOfBuyer),
    ] {
      all.append(Named(name, sql, [.text("a")]))
    }
    for words in [[], ["a"], ["a", "b"]] {
      let total = PublicationReader.partyTotal(.supplier, words)
      all.append(Named(name: "partyTotal \(words)", query: total))
      for sort in PartySort.allCases {
        let key: [SQLValue] =
          switch sort {
          case .amount, .awards: [.int(1)]
          case .name: [.text("a")]
          case .id: []
          }
        for cursor in [nil, key + [.text("a")]] as [[SQLValue]?] {
          let page = PublicationReader.parties(.buyer, words, sort, cursor, limit: 20)
          all.append(
            Named(name: "parties \(sort) \(words) \(cursor?.count ?? 0)", query: page)
          )
        }
      }
    }
    return all
  }

  /// Those that look through something whole, with what the plan then says and why that may be.
  static let scanning: [(statement: Named, scans: [String], reason: String)] = [
    (
      Named("anyRecord", PublicationReader.anyRecord, []), ["SCAN record"],
      "one row is read, whichever"
    ),
    (
      Named("lastPublished", PublicationReader.lastPublishedSQL, []), ["SCAN release"],
      "from the end, and one row is read"
    ),
    (
      Named("monthsOfProcesses", PublicationReader.monthsOfProcessesSQL, []), ["SCAN process"],
      "all processes are counted, for the ready-made files alone"
    ),
    (
      Named("supplierNames of the platform", PlatformQuery.supplierNames, []), ["SCAN awardLine"],
      "a part of a name is in no index; kept for each sequence of the ledger"
    ),
    (
      Named("columns", ProcessColumns.all, []), ["SCAN process"],
      "all processes are read once, to be counted in memory"
    ),
    (
      Named("columns of lines", ProcessColumns.allLines, [.int(1)]), ["SCAN awardLine"],
      "all awards are read once, to be counted in memory"
    ),
    (
      Named("allRuns", RunReader.allRuns, []), ["SCAN run"],
      "the list of all runs is what is asked for"
    ),
    (
      Named("kindsOfRefusals", RunReader.kindsOfRefusals, [.int(1), .int(1), .int(1)]),
      ["SCAN (subquery"], "what one run refused, counted"
    ),
    (
      Named("kindsOfFindings", RunReader.kindsOfFindings, [.int(1), .int(1), .int(1)]),
      ["SCAN (subquery"], "what one run found, counted"
    ),
  ]
}
