import Testing

@testable import vitrina_generate

@Suite("Command line")
struct RequestTests {
  @Test(
    "what makes no sense is a usage error",
    arguments: [
      [], ["--bogus"], ["--processes"], ["--processes", "0"], ["--processes", "x"],
      ["--processes", "5", "--form", "xml"], ["--processes", "5", "--seed", "-1"],
      ["--fixtures", "a", "--seed", "1"], ["--seed", "3"],
    ]
  )
  func usage(arguments: [String]) {
    #expect(throws: UsageError.self) { try Request(arguments) }
  }

  @Test("options are read in any order")
  func options() throws {
    let request = try Request([
      "--output", "f", "--interleave", "9", "--form", "package", "--seed", "4", "--processes", "5",
    ])
    guard case .load(let options) = request else {
      Issue.record("load data was asked for")
      return
    }
    #expect(options.processes == 5)
    #expect(options.seed == 4)
    #expect(options.form == .package)
    #expect(options.interleave == 9)
    #expect(options.output == "f")
  }
}
