import OCDSValidation
import Testing

@Suite("Compiled release: dates")
struct CompiledDateTests {
  @Test(
    "dates are compared by their first ten characters",
    arguments: [
      ("2025-01-03T23:00:00Z", "2025-01-03T01:00:00Z", "passed"),
      ("2025-01-03T23:00:00-12:00", "2025-01-03", "passed"),
      ("2025-01-03", "2025-01-03 y lo que siga", "passed"),
      ("2025-01-04", "2025-01-03T23:59:59-12:00", "failed /tender/awardPeriod/endDate"),
      ("2024-12-31", "2024-02-29", "failed /tender/awardPeriod/endDate"),
      ("2024-02-29", "2025-02-29", "notApplicable"), ("2025-1-4", "2025-01-03", "notApplicable"),
      ("20250104", "2025-01-03", "notApplicable"), ("2025-00-10", "2025-01-03", "notApplicable"),
      ("2025-13-01", "2025-01-03", "notApplicable"), ("2025-01-00", "2024-01-03", "notApplicable"),
      ("2025/01/04", "2025-01-03", "notApplicable"), ("", "2025-01-03", "notApplicable"),
      ("+025-01-04", "2025-01-03", "notApplicable"), ("2025-01-0é", "2024-01-03", "notApplicable"),
      (#"2025-01-\u00304"#, #"\u0032025-01-03"#, "failed /tender/awardPeriod/endDate"),
      ("9999-12-31", "0000-01-01", "failed /tender/awardPeriod/endDate"),
    ]
  )
  func days(_ start: String, _ end: String, _ expected: String) throws {
    let release = #"{"tender":{"awardPeriod":{"startDate":"\#(start)","endDate":"\#(end)"}}}"#
    #expect(try outcome("coherent.period", release) == expected)
  }

  @Test(
    "the dates of a process follow their order",
    arguments: [
      (
        #"""
        "tender":{"tenderPeriod":{"endDate":"2025-02-10"},
        "contractPeriod":{"startDate":"2025-02-09"}}
        """#,
        "failed /tender/contractPeriod/startDate"
      ),
      (
        #"""
        "tender":{"tenderPeriod":{"endDate":"2025-02-10"}},"awards":[{"date":"2025-02-10"},
        {"date":"2025-02-09"}]
        """#,
        "failed /awards/1/date"
      ),
      (
        #"""
        "tender":{"tenderPeriod":{"endDate":"2025-02-10"}},
        "contracts":[{"dateSigned":"2025-02-09"}]
        """#,
        "failed /contracts/0/dateSigned"
      ),
      (#""date":"2025-02-10","awards":[{"date":"2025-02-11"}]"#, "failed /awards/0/date"),
      (
        #""date":"2025-02-10","contracts":[{"dateSigned":"2025-02-11"}]"#,
        "failed /contracts/0/dateSigned"
      ),
      (
        #"""
        "date":"2025-02-10",
        "contracts":[{"implementation":{"transactions":[{"date":"2025-02-11"}]}}]
        """#,
        "failed /contracts/0/implementation/transactions/0/date"
      ),
      (
        #"""
        "contracts":[{"dateSigned":"2025-02-10",
        "implementation":{"transactions":[{"date":"2025-02-10"},{"date":"2025-02-09"}]}}]
        """#,
        "failed /contracts/0/implementation/transactions/1/date"
      ),
      (
        #"""
        "contracts":[{"dateSigned":"2025-02-10"},
        {"implementation":{"transactions":[{"date":"2025-02-09"}]}}]
        """#,
        "notApplicable"
      ),
      (
        #"""
        "awards":[{"id":1,"date":"2025-02-10"},{"id":2,"date":"2025-02-08"}],
        "contracts":[{"awardID":"2","dateSigned":"2025-02-09"}]
        """#,
        "passed"
      ),
      (
        #"""
        "awards":[{"id":1,"date":"2025-02-10"},{"id":2,"date":"2025-02-08"}],
        "contracts":[{"awardID":"1","dateSigned":"2025-02-09"}]
        """#,
        "failed /contracts/0/dateSigned"
      ),
      (
        #"""
        "awards":[{"id":1,"date":"2025-02-08"},{"id":"1","date":"2025-02-10"}],
        "contracts":[{"awardID":"1","dateSigned":"2025-02-09"}]
        """#,
        "failed /contracts/0/dateSigned"
      ),
      (
        #"""
        "awards":[{"id":1,"date":"2025-02-10"},{"id":"1"}],"contracts":[{"awardID":"1",
        "dateSigned":"2025-02-09"}]
        """#,
        "failed /contracts/0/dateSigned"
      ),
      (#""date":"2025-02-30","awards":[{"date":"2025-02-11"}]"#, "notApplicable"),
      (#""date":null,"awards":[{"date":["2025-02-11"]}]"#, "notApplicable"),
    ]
  )
  func process(_ members: String, _ expected: String) throws {
    #expect(try outcome("coherent.dates", "{\(members)}") == expected)
  }

  @Test(
    "amendments are not before what they amend, nor after the release",
    arguments: [
      (
        #""awards":[{"date":"2025-02-10","amendments":[{"date":"2025-02-09"}]}]"#,
        "failed /awards/0/amendments/0/date"
      ),
      (#""awards":[{"amendments":[{"date":"2025-02-10"}],"date":"2025-02-10"}]"#, "passed"),
      (
        #""contracts":[{"dateSigned":"2025-02-10","amendments":[{"date":"2025-02-09"}]}]"#,
        "failed /contracts/0/amendments/0/date"
      ),
      (
        #""date":"2025-02-01","contracts":[{"amendments":[{"date":"2025-02-02"}]}]"#,
        "failed /contracts/0/amendments/0/date"
      ),
      (
        #""awards":[{"date":"2025-02-10"},{"amendments":[{"date":"2025-02-09"}]}]"#, "notApplicable"
      ),
      (#""awards":[{"date":"2025-02-10","amendment":{"date":"2025-02-09"}}]"#, "notApplicable"),
    ]
  )
  func amendments(_ members: String, _ expected: String) throws {
    #expect(try outcome("coherent.amendmentsDates", "{\(members)}") == expected)
  }

  @Test(
    "documents and milestones of every section are looked at",
    arguments: [
      #"{"planning":{"LIST":[ITEM]}}"#, #"{"tender":{"LIST":[ITEM]}}"#,
      #"{"contracts":[{"LIST":[ITEM]}]}"#, #"{"contracts":[{"implementation":{"LIST":[ITEM]}}]}"#,
    ]
  )
  func sections(_ form: String) throws {
    func release(_ list: String, _ item: String) -> String {
      let body = form.dropFirst().replacing("LIST", with: list).replacing("ITEM", with: item)
      return #"{"date":"2025-02-10","# + body
    }
    for member in ["datePublished", "dateModified"] {
      let text = release("documents", #"{"\#(member)":"2025-02-11"}"#)
      #expect(try outcome("coherent.documentsDates", text).hasPrefix("failed /"))
      #expect(try outcome("coherent.releaseDate", text).hasPrefix("failed /"))
    }
    for member in ["dateMet", "dateModified"] {
      let text = release("milestones", #"{"\#(member)":"2025-02-11"}"#)
      #expect(try outcome("coherent.milestonesDates", text).hasPrefix("failed /"))
      #expect(try outcome("coherent.releaseDate", text).hasPrefix("failed /"))
    }
    let due = release("milestones", #"{"dueDate":"2025-02-11","status":"scheduled"}"#)
    #expect(try outcome("coherent.milestonesDates", due) == "notApplicable")
    #expect(try outcome("coherent.milestoneStatus", due) == "passed")
    let met = release("milestones", #"{"status":"scheduled","dateMet":"2025-02-01"}"#)
    #expect(try outcome("coherent.milestoneStatus", met).hasPrefix("failed /"))
  }
}
