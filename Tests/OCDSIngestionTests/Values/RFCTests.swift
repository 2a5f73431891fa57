import OCDSCore
import OCDSIngestion
import TestSupport
import Testing

@Suite("RFC")
struct RFCTests {
  /// Public institutions, whose keys they print on their own papers.
  static let institutions = [
    "SAT970701NN3", "MGU420214FG4", "IMS421231I45", "CFE370814QI0", "PEP9207167XA", "UNA2907227Y5",
    "INE140404NI0", "ISS6001015A3", "SHC850101U37", "IPN811229H26", "SEP210905778", "SSA630502CU1",
    "UGU250907MH5", "CNA890116SF2",
  ]

  @Test(
    "the check digit of public institutions is right, and no other would be",
    arguments: institutions
  )
  func checkDigit(_ rfc: String) {
    #expect(RFC.read(rfc) == Reading(RFC.read(rfc).value, []))
    #expect(RFC.read(rfc).value?.kind == .legal)
    for last in "0123456789A" where last != rfc.last {
      let reading = RFC.read(String(rfc.dropLast()) + String(last))
      #expect(reading.faults.map(\.code) == [.rfcCheckDigit])
      #expect(reading.faults.first?.detail.es == String(rfc.suffix(1)))
    }
  }

  @Test("a key with one character changed is told or refused", arguments: [31])
  func changed(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ&")
    for _ in 0..<3000 {
      var letters = Array(Self.institutions[Int.random(in: 0..<14, using: &generator)])
      // The second character's weight is eleven: it counts for nothing.
      let i = [0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11][Int.random(in: 0..<11, using: &generator)]
      let other = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      // Values that differ by eleven have one rest.
      let places = alphabet.map { String($0) }
      let distance =
        (places.firstIndex(of: String(letters[i])) ?? 0)
        - (places.firstIndex(of: String(other)) ?? 0)
      guard other != letters[i], other != "&", distance % 11 != 0, letters[i] < "O", other < "O"
      else {
        continue
      }
      letters[i] = other
      #expect(!RFC.read(String(letters)).faults.isEmpty, "\(String(letters)) seed \(seed)")
    }
  }

  @Test("a generic key identifies nobody")
  func generic() {
    #expect(RFC.read("XAXX010101000").value?.isIdentifying == false)
    #expect(RFC.read("XEXX010101000").value?.isIdentifying == false)
    #expect(RFC.read("SAT970701NN3").value?.isIdentifying == true)
  }
}
