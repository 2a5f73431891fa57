/// The invented suppliers among whom a run chooses.
struct SupplierRegister {
  /// The firms.
  let firms: [Supplier]
  /// The natural persons.
  let persons: [Supplier]
  /// One supplier in so many is a natural person.
  let personsAreOneIn: Int

  /// Creates a register.
  ///
  /// - Parameters:
  ///   - firms: How many firms there are, 2,304 at most.
  ///   - persons: How many natural persons there are, 2,184 at most.
  ///   - prefix: The prefix of the open contracting ids.
  ///   - personsAreOneIn: One supplier in so many is a natural person.
  init(firms: Int, persons: Int, prefix: String, personsAreOneIn: Int) {
    self.firms = (0..<firms).map { Self.firm($0) }
    self.persons = (0..<persons).map { Self.person($0, prefix: prefix) }
    self.personsAreOneIn = personsAreOneIn
  }

  /// Chooses different suppliers.
  func choose(_ count: Int, with random: inout SplitMix64) -> [Supplier] {
    var chosen: [Supplier] = []
    chosen.reserveCapacity(count)
    while chosen.count < count {
      let isPerson = random.chance(oneIn: personsAreOneIn)
      let list = isPerson ? persons : firms
      let supplier = list[random.pick(0...list.count - 1)]
      if !chosen.contains(where: { $0.id == supplier.id }) { chosen.append(supplier) }
    }
    return chosen
  }

  /// Makes a firm of a number.
  private static func firm(_ number: Int) -> Supplier {
    var random = SplitMix64(seed: 0xF1_4A, stream: number)
    let names = FirmWords.names
    // The second word moves against the first, so that neighbours share none.
    let first = number % names.count
    let second = (number / names.count + 7 * first + 5) % names.count
    let activity = random.element(of: FirmWords.activities)
    let form = random.element(of: FirmWords.forms)
    let name = "\(activity) \(names[first]) \(names[second])\(form)"
    let rfc = InventedRFC.make(number, with: &random)
    let firm = Firm(
      rfc: rfc,
      register: "P\(90_000 + number)",
      street: "\(random.element(of: FirmWords.streets)) \(random.pick(10...2_400))",
      locality: random.element(of: FirmWords.localities),
      postalCode: "4\(random.pick(4_900...9_999))",
      email: "contacto@proveedor-\(90_000 + number).example",
      scale: random.element(of: FirmWords.scales),
      activity: activity
    )
    return Supplier(id: "MX-RFC-" + rfc, name: name, firm: firm)
  }

  /// Makes a natural person of a number.
  private static func person(_ number: Int, prefix: String) -> Supplier {
    var random = SplitMix64(seed: 0x9E_25, stream: number)
    let given = PersonWords.given
    let family = PersonWords.family
    let first = number / given.count % family.count
    let step = 1 + number / (given.count * family.count) % (family.count - 1)
    let second = (first + step) % family.count
    var id = TextLine()
    id.append(hexadecimal: random.next())
    let digits = String(decoding: id.bytes, as: UTF8.self)
    return Supplier(
      id: "\(prefix)-persona-\(digits)",
      name: "\(given[number % given.count]) \(family[first]) \(family[second])",
      firm: nil
    )
  }
}

extension SplitMix64 {
  /// Returns an element of a list that is not empty.
  mutating func element<Element>(of list: [Element]) -> Element { list[pick(0...list.count - 1)] }
}
