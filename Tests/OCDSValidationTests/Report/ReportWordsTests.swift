import OCDSCore
import Testing

@testable import OCDSValidation

@Suite("Words of reports")
struct ReportWordsTests {
  let es = ReportWords(language: .es)
  let en = ReportWords(language: .en)

  @Test(
    "numbers have commas between thousands",
    arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (12_345, "12,345"),
      (123_456, "123,456"), (1_234_567, "1,234,567"), (-1_234, "-1,234"), (-12, "-12"),
    ]
  )
  func grouped(_ number: Int, _ text: String) { #expect(ReportWords.grouped(number) == text) }

  @Test("one is singular, everything else plural")
  func plural() {
    #expect(es.count(1, .errors) == "1 error")
    #expect(es.count(0, .errors) == "0 errores")
    #expect(es.count(1_000, .processes) == "1,000 procesos de contratación")
    #expect(en.count(1, .processes) == "1 contracting process")
    #expect(en.count(2, .processes) == "2 contracting processes")
  }

  @Test("the verdict on a file is the worst that is true")
  func verdict() {
    var file = FileReport(name: "a.json")
    #expect(ReportVerdict(file) == .valid)
    file.groups = [SampleReport.unknown]
    #expect(ReportVerdict(file) == .valid)
    file.groups.append(SampleReport.padded)
    #expect(ReportVerdict(file) == .validWithWarnings)
    file.groups.append(SampleReport.missing)
    #expect(ReportVerdict(file) == .invalid)
    file.failure = FileReport.Failure(message: Wording("x"))
    #expect(ReportVerdict(file) == .unreadable)
    #expect(ReportVerdict(ValidationReport(files: [])) == .nothing)
    #expect(ReportVerdict(ValidationReport(files: [file, file])) == .invalid)
  }

  @Test("valid with warnings is said not to mean good", arguments: Language.allCases)
  func validIsNotGood(_ language: Language) {
    let report = ValidationReport(files: [SampleReport.lines])
    let sentence = ReportWords(language: language).sentence(report)
    #expect(sentence.contains(language == .es ? "no quiere decir bueno" : "does not mean good"))
  }

  @Test("every noun and sentence has both languages")
  func bothLanguages() {
    for severity in ReportOrder.severities {
      let noun = ReportWords.Noun(severity)
      #expect(!noun.one.isIncomplete && !noun.many.isIncomplete)
      #expect(!ReportGuide.meaning(severity).isIncomplete)
    }
    for form in DocumentForm.allCases { #expect(es.name(form) != en.name(form)) }
  }
}
