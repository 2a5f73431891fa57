import OCDSCore
import Testing

@testable import vitrina_generate

@Suite("Load data")
struct GenerateTests {
  @Test("the same seed gives the same bytes", arguments: LoadForm.allCases)
  func sameSeed(form: LoadForm) throws {
    #expect(
      try MemorySink.load(30, seed: 7, form: form) == MemorySink.load(30, seed: 7, form: form)
    )
  }

  @Test("another seed gives other bytes")
  func otherSeed() throws {
    #expect(try MemorySink.load(30, seed: 7) != MemorySink.load(30, seed: 8))
  }

  @Test("a process has two to six releases, the later the later its date")
  func releasesPerProcess() {
    let planner = ProcessPlanner(seed: 3, register: .small)
    var total = 0
    for number in 1...1_000 {
      let releases = planner.plan(number).releases
      #expect((2...6).contains(releases.count))
      #expect(zip(releases, releases.dropFirst()).allSatisfy { $0.date < $1.date })
      total += releases.count
    }
    #expect((3_700...4_300).contains(total))
  }

  @Test("a release has three to six kilobytes")
  func bytesPerRelease() throws {
    let lines = try MemorySink.load(1_000).split(separator: 0x0A)
    #expect(lines.allSatisfy { (3_000...6_000).contains($0.count) })
    let mean = lines.reduce(0) { $0 + $1.count } / lines.count
    #expect((4_000...4_400).contains(mean))
  }

  @Test("every form holds the same releases and is JSON", arguments: [1, 13, 1_000])
  func forms(interleave: Int) throws {
    let lines = try MemorySink.load(60, interleave: interleave).split(separator: 0x0A)
    let package = try MemorySink.load(60, form: .package, interleave: interleave)
    #expect(try Read.releaseCount(package) == lines.count)
    let packages = try MemorySink.load(60, form: .packageLines, interleave: interleave)
    let counts = try packages.split(separator: 0x0A).map { try Read.releaseCount(Array($0)) }
    #expect(counts.dropLast().allSatisfy { $0 == LoadWriter.releasesPerLine })
    #expect(counts.reduce(0, +) == lines.count)
    for line in lines { #expect(try !Read.date(Array(line)).isEmpty) }
  }

  @Test("the releases of a group come in the order of their instants")
  func dateOrder() throws {
    var previous = Instant(milliseconds: 0)
    for line in try MemorySink.load(200).split(separator: 0x0A) {
      let date = try #require(DateTime(Read.date(Array(line)))).instant
      #expect(previous <= date)
      previous = date
    }
  }

  @Test("tax numbers are different and have the right check digit")
  func taxNumbers() {
    let register = SupplierRegister(
      firms: 2_304,
      persons: 960,
      prefix: "ocds-xq9v00",
      personsAreOneIn: 8
    )
    let firms = register.firms.compactMap(\.firm)
    #expect(Set(firms.map(\.rfc)).count == 2_304)
    #expect(Set(register.firms.map(\.name)).count == 2_304)
    #expect(Set(register.persons.map(\.name)).count == 960)
    #expect(Set(register.persons.map(\.id)).count == 960)
    #expect(firms.allSatisfy { $0.rfc.utf8.count == 12 && $0.rfc.hasPrefix("ZZ") })
    // The number of a firm that does not exist, from the tax office's own test certificates.
    #expect(InventedRFC.checkDigit(Array("EKU9003173C".utf8)) == UInt8(ascii: "9"))
  }
}

extension SupplierRegister {
  /// A register that is made in no time.
  static var small: SupplierRegister {
    SupplierRegister(firms: 40, persons: 10, prefix: "ocds-xq9v00", personsAreOneIn: 8)
  }
}
