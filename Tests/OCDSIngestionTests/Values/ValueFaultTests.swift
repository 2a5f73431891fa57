import Foundation
import OCDSCore
import OCDSIngestion
import TestSupport
import Testing

@Suite("Faults of values")
struct ValueFaultTests {
  @Test(
    "every fault has a sentence of its own in both languages",
    arguments: ValueFaultCode.allCases
  )
  func words(_ code: ValueFaultCode) {
    let fault = ValueFault(code, given: "GIVEN", detail: Wording("DETAIL"))
    #expect(fault.wording.es.hasSuffix(".") || fault.wording.es.hasSuffix("DETAIL."))
    #expect(fault.wording.en.hasSuffix("."))
    #expect(fault.wording.es != fault.wording.en)
    #expect(fault.wording.es != "GIVEN")
    #expect(fault.wording.es.contains("GIVEN") == fault.wording.en.contains("GIVEN"))
    #expect(fault.wording.es.contains("DETAIL") == fault.wording.en.contains("DETAIL"))
  }

  @Test("no two faults share a sentence")
  func distinct() {
    let sentences = ValueFaultCode.allCases.map {
      ValueFault($0, given: "x", detail: Wording("y")).wording.es
    }
    #expect(Set(sentences).count == sentences.count)
  }

  @Test("an error leaves no value, anything less leaves one", arguments: ValueCase.all)
  func severities(_ one: ValueCase) throws {
    guard one.table != "person-name" else { return }
    let reader = try #require(ValueReaders.all[one.table])
    let read = reader(one.input)
    let codes = read.codes.compactMap(ValueFaultCode.init)
    if codes.contains(where: { $0.severity == .error }) { #expect(!read.hasValue) }
    // A currency or a phrase that says nothing leaves none either, and is no error.
    let empty: Set<ValueFaultCode> = [.noCurrency, .unspecificPhrase]
    if !codes.isEmpty, !read.hasValue {
      #expect(codes.contains { $0.severity == .error || empty.contains($0) })
    }
  }

  @Test("both guides list every fault", arguments: ["docs/values.md", "docs/values.es.md"])
  func guides(_ page: String) throws {
    let guide = try text(bytes(of: Paths.root.appending(path: page)))
    for code in ValueFaultCode.allCases {
      #expect(guide.contains("| `\(code.rawValue)` |"), "\(code)")
    }
  }

  @Test("a long value is cut and shown on one line")
  func shown() throws {
    let long = String(repeating: "año\n", count: 100)
    let fault = try #require(Money.read(long).faults.first)
    #expect(fault.given.count == 81)
    #expect(fault.given.hasPrefix("año año"))
    #expect(fault.given.hasSuffix("…"))
  }

  @Test("a person's RFC and CURP are not repeated in a fault")
  func masked() throws {
    for text in [
      "QUXO800229A12", "QUXO800230A12", "QUXO800229HJCXYZ03", "QUXO8002291234", " quxo-800229-a19 ",
    ] {
      let reading = RFC.read(text)
      #expect(!reading.faults.isEmpty)
      for fault in reading.faults {
        #expect(!fault.given.contains("800229"), "\(fault.given)")
        #expect(!fault.wording.es.contains("800229"))
      }
    }
    let company = try #require(RFC.read("SAT970701NN4").faults.first)
    #expect(company.given == "SAT970701NN4")
    #expect(company.detail.es == "3")
  }

  @Test("an unknown phrase is told with the ones that are known")
  func known() throws {
    let fault = try #require(Phrases.partyScale.read("enorme").faults.first)
    #expect(fault.wording.es.contains("Pequeña"))
    #expect(fault.wording.es.contains("No MIPYME"))
    #expect(fault.finding(source: "a.csv", line: 7).code == "unknownPhrase")
  }
}
