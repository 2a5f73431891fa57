import OCDSCore
import OCDSValidation
import Testing

@Suite("Compiled release: numbers and amounts")
struct CompiledValueTests {
  private func tender(_ value: String, _ budget: String) -> String {
    #"{"planning":{"budget":{"amount":{"amount":\#(budget),"currency":"MXN"}}},"#
      + #""tender":{"value":{"amount":\#(value),"currency":"MXN"}}}"#
  }

  @Test(
    "the budget is from half to one and a half of the tender's value, both included, exactly",
    arguments: [
      ("100", "50", "passed"), ("100", "150", "passed"), ("100", "150.00", "passed"),
      ("1e2", "1.5E+2", "passed"), ("100", "49.9999999999999999999", "notApplicable"),
      ("100", "49.99999999999999999", "failed /tender/value/amount"),
      ("100", "150.0000000000000001", "failed /tender/value/amount"),
      ("0.2", "0.3", "passed"), ("0.2", "0.1", "passed"),
      ("-100", "-150", "passed"), ("-100", "-151", "failed /tender/value/amount"),
      ("-100", "100", "notApplicable"), ("0", "0", "notApplicable"),
      ("0.00", "5", "notApplicable"), ("5", "-0", "notApplicable"),
      ("1e999", "1e999", "notApplicable"), ("1", "1e-999", "notApplicable"),
      ("1", "1e99999999999999999999", "notApplicable"), ("\"100\"", "100", "notApplicable"),
      ("null", "100", "notApplicable"),
      ("99999999999999999999", "50000000000000000000", "passed"),
    ]
  )
  func tenderValue(_ value: String, _ budget: String, _ expected: String) throws {
    #expect(try outcome("consistent.tenderValue", tender(value, budget)) == expected)
  }

  @Test("why a budget is not compared is told")
  func reasons() throws {
    let cases = [
      (tender("0", "1"), "cero"), (tender("1e999", "1"), "cifras"), (tender("1", "[]"), "moneda"),
      (#"{"tender":{"value":{"amount":1}}}"#, "moneda"),
    ]
    for (release, words) in cases {
      let outcome = try outcomes(Array(release.utf8))["consistent.tenderValue"]
      #expect(outcome?.reason?.es.contains(words) == true, "\(release)")
    }
  }

  private func contracts(_ award: String, _ contracts: String...) -> String {
    let list = contracts.enumerated().map { #"{"id":\#($0),"awardID":"A","value":\#($1)}"# }
    return
      #"{"awards":[{"id":"A","value":\#(award)}],"contracts":[\#(list.joined(separator: ","))]}"#
  }

  private func mxn(_ amount: String) -> String { #"{"amount":\#(amount),"currency":"MXN"}"# }

  @Test("the contracts of an award are added up, in one currency and of one sign")
  func contractsValue() throws {
    let code = "consistent.contractsValue"
    let failed = "failed /awards/0/value/amount"
    let cases = [
      (contracts(mxn("100"), mxn("50")), "passed"),
      (contracts(mxn("100"), mxn("75"), mxn("75")), "passed"),
      (contracts(mxn("100"), mxn("75"), mxn("75.01")), failed),
      (contracts(mxn("100"), mxn("49.99")), failed),
      (contracts(mxn("100"), mxn("200"), mxn("0")), "notApplicable"),
      (contracts(mxn("100"), mxn("200"), mxn("-100")), "notApplicable"),
      (contracts(mxn("100"), mxn("200"), #"{"amount":1,"currency":"USD"}"#), "notApplicable"),
      (contracts(mxn("100"), mxn("200"), #"{"amount":1}"#), "notApplicable"),
      (contracts(mxn("100"), mxn("1e30")), "notApplicable"),
      (contracts(mxn("1e20"), mxn("1e20"), mxn("1e20")), "notApplicable"),
      (contracts("null", mxn("1")), "notApplicable"),
      (#"{"awards":[{"id":"A","value":{"amount":1,"currency":"MXN"}}]}"#, "notApplicable"),
    ]
    for (release, expected) in cases {
      #expect(try outcome(code, release) == expected, "\(release)")
    }
  }

  @Test("the payments of a contract are added up; equal is not more")
  func transactionsValue() throws {
    func contract(_ value: String, _ payments: String...) -> String {
      let list = payments.map { #"{"value":\#($0)}"# }.joined(separator: ",")
      return #"{"contracts":[{"value":\#(value),"implementation":{"transactions":[\#(list)]}}]}"#
    }
    let code = "consistent.transactionsValue"
    let cases = [
      (contract(mxn("0.3"), mxn("0.1"), mxn("0.2")), "passed"),
      (contract(mxn("0.3"), mxn("0.1"), mxn("0.21")), "failed /contracts/0/value/amount"),
      (contract(mxn("0"), mxn("0")), "passed"),
      (contract(mxn("10"), mxn("20"), mxn("-10")), "passed"),
      (contract(mxn("-10"), mxn("-10")), "passed"),
      (contract(mxn("-10"), mxn("-5")), "failed /contracts/0/value/amount"),
      (contract(mxn("10"), mxn("20"), "null"), "notApplicable"),
      (contract(mxn("10"), #"{"amount":20,"currency":"USD"}"#), "notApplicable"),
      (contract("{}", mxn("1")), "notApplicable"),
      (contract(mxn("1")), "notApplicable"),
    ]
    for (release, expected) in cases {
      #expect(try outcome(code, release) == expected, "\(release)")
    }
  }

  @Test("the number of bidders is a number, however written, and that of all entries")
  func numberOfTenderers() throws {
    let code = "consistent.numberOfTenderers"
    let failed = "failed /tender/numberOfTenderers"
    let cases = [
      ("2", "[{},{}]", "passed"), ("2.0", "[{},{}]", "passed"), ("0.2e1", "[1,null]", "passed"),
      ("0", "[]", "passed"), ("3", "[{},{}]", failed), ("1e999", "[]", failed),
      ("1e-999", "[]", failed), ("\"2\"", "[{},{}]", "notApplicable"),
      ("null", "[]", "notApplicable"), ("1", "{}", "notApplicable"),
    ]
    for (number, list, expected) in cases {
      let release = #"{"tender":{"numberOfTenderers":\#(number),"tenderers":\#(list)}}"#
      #expect(try outcome(code, release) == expected, "\(release)")
    }
  }

  @Test("a direct procedure has no bidder or one")
  func direct() throws {
    for (number, expected) in [
      ("0", "passed"), ("1", "passed"), ("1.0", "passed"), ("1.5", "failed"), ("2", "failed"),
      ("-1", "failed"), ("\"1\"", "notApplicable"), ("null", "notApplicable"),
    ] {
      let release = #"{"tender":{"procurementMethod":"direct","numberOfTenderers":\#(number)}}"#
      let text = try outcome("coherent.procurementMethod", release)
      #expect(text.hasPrefix(expected), "\(number)")
    }
  }

  @Test("amounts beyond the bound of their currency are told, wherever they stand")
  func realistic() throws {
    let cases = [
      (#""tender":{"minValue":{"amount":-100000000000,"currency":"MXN"}}"#, "passed"),
      (
        #""tender":{"minValue":{"amount":-100000000000.01,"currency":"MXN"}}"#,
        "failed /tender/minValue/amount"
      ),
      (
        #""planning":{"budget":{"amount":{"amount":1e999,"currency":"EUR"}}}"#,
        "failed /planning/budget/amount/amount"
      ),
      (#""awards":[{"value":{"amount":5e9,"currency":"USD"}}]"#, "passed"),
      (
        #""contracts":[{"value":{"amount":5000000000.0000000000000000000001,"currency":"USD"}}]"#,
        "failed /contracts/0/value/amount"
      ),
      (
        #"""
        "contracts":[{"implementation":{"transactions":[{"value":{"amount":6e9,
        "currency":"USD"}}]}}]
        """#,
        "failed /contracts/0/implementation/transactions/0/value/amount"
      ),
      (#""awards":[{"value":{"amount":1e30,"currency":"JPY"}}]"#, "notApplicable"),
      (#""awards":[{"value":{"amount":1e30,"currency":"pesos"}}]"#, "notApplicable"),
      (#""awards":[{"value":{"amount":1e30}},{"value":5}]"#, "notApplicable"),
      (
        #"""
        "awards":[{"value":{"amount":1e30,"currency":"JPY"}},{"value":{"amount":1,
        "currency":"USD"}}]
        """#,
        "passed"
      ),
    ]
    for (members, expected) in cases {
      #expect(try outcome("coherent.valueRealistic", "{\(members)}") == expected, "\(members)")
    }
  }
}
