import OCDSCore

/// Invents contracting processes: the same seed and number give the same process, whatever came before.
struct ProcessPlanner {
  /// The prefix of the open contracting ids, which is registered nowhere.
  static let prefix = "ocds-xq9v00"
  /// 2023-01-02, as days since 1970.
  private static let firstDay = 19_359
  /// The days on which processes start, so that the longest ends within 2025.
  private static let startDays = 834

  private let seed: UInt64
  private let register: SupplierRegister

  /// Creates a planner.
  init(seed: UInt64, register: SupplierRegister) {
    self.seed = seed
    self.register = register
  }

  /// Invents a process of a number from 1; chance chooses the course where none is given.
  ///
  /// Where a failed process is given, this is its second round.
  func plan(
    _ number: Int,
    course: Course? = nil,
    after prior: ContractingProcess? = nil
  ) -> ContractingProcess {
    var random = SplitMix64(seed: seed, stream: number)
    let course = course ?? random.element(of: Course.all)
    let method = course.method
    let buyer = prior?.buyer ?? random.pick(0...Offices.buyers.count - 1)
    let family = prior?.family ?? random.pick(0...Catalogue.families.count - 1)
    let fails = course.steps.contains(.unsuccessful)
    let tenderers = register.choose(
      tendererCount(method, fails: fails, with: &random),
      with: &random
    )
    let lots =
      prior.map { reopen($0.lots, among: tenderers.count, with: &random) }
      ?? makeLots(course, family: family, among: tenderers.count, with: &random)
    let start =
      prior?.releases.last.map { $0.day + 10 }
      ?? Self.firstDay + random.pick(0...Self.startDays - 1)
    var calendar = Calendar()
    let releases = schedule(course.steps, from: start, on: &calendar, with: &random)
    let year = CivilDate(dayNumber: start).year
    var ocid = TextLine()
    ocid.append(Self.prefix + "-")
    ocid.append(Offices.buyers[buyer].number)
    ocid.append("-")
    ocid.append(number, width: 6)
    ocid.append("-00-")
    ocid.append(year)
    var tenderID = TextLine()
    tenderID.append(method.acronym + "-")
    tenderID.append(number, width: 6)
    tenderID.append("-")
    tenderID.append(year)
    let round = prior == nil ? "" : " (segunda vuelta)"
    return ContractingProcess(
      number: number,
      year: year,
      ocid: String(decoding: ocid.bytes, as: UTF8.self),
      tenderID: String(decoding: tenderID.bytes, as: UTF8.self),
      title:
        "Contratación de \(Catalogue.families[family].name), \(Offices.buyers[buyer].name)\(round)",
      method: method,
      buyer: buyer,
      unit: random.pick(0...Offices.units.count - 1),
      family: family,
      lots: lots,
      tenderers: tenderers,
      releases: releases,
      calendar: calendar,
      growth: random.pick(40...195),
      usesUTC: random.chance(oneIn: 12),
      prior: prior.map { PriorProcess(ocid: $0.ocid, title: $0.title) }
    )
  }

  /// Returns how many make an offer.
  private func tendererCount(
    _ method: Method,
    fails: Bool,
    with random: inout SplitMix64
  ) -> Int {
    if fails { return random.pick(0...1) }
    switch method {
    case .open: return random.pick(2...4)
    case .selective, .limited: return 3
    case .direct: return 1
    }
  }

  /// Invents the parts of a purchase; the first always finds a winner.
  private func makeLots(
    _ course: Course,
    family: Int,
    among tenderers: Int,
    with random: inout SplitMix64
  ) -> [Lot] {
    let goods = Catalogue.families[family].goods
    // Where one award is cancelled, another must be left to make a contract of; where awards and contracts
    // come in one release, few lots keep it short.
    let losesAward = course.steps.contains(.awardCancellation)
    let isCombined = course.steps.contains(.awardAndContract)
    let count =
      course.method == .direct ? 1 : random.pick((losesAward ? 2 : 1)...(isCombined ? 2 : 3))
    let lines = count == 3 || isCombined ? 1 : random.pick(1...2)
    let firstGood = random.pick(0...goods.count - 1)
    return (0..<count).map { lot in
      let items = (0..<lines).map { line in
        let good = (firstGood + lot * lines + line) % goods.count
        let estimate = random.pick(goods[good].price)
        return LotItem(
          good: good,
          quantity: random.pick(max(1, goods[good].most / 20)...goods[good].most),
          estimate: Centavos(count: estimate),
          price: Centavos(count: max(1, estimate * random.pick(850...1_020) / 1_000))
        )
      }
      let mayFail = lot > 0 && !losesAward
      return Lot(
        items: items,
        winners: winners(among: tenderers, mayFail: mayFail, with: &random)
      )
    }
  }

  /// Returns the same lots with new winners.
  private func reopen(
    _ lots: [Lot],
    among tenderers: Int,
    with random: inout SplitMix64
  ) -> [Lot] {
    lots.indices.map {
      let mayFail = $0 > 0
      return Lot(
        items: lots[$0].items,
        winners: winners(among: tenderers, mayFail: mayFail, with: &random)
      )
    }
  }

  /// Chooses who wins a lot: most often one, at times two together, and nobody at times.
  private func winners(
    among tenderers: Int,
    mayFail: Bool,
    with random: inout SplitMix64
  ) -> [Int] {
    guard tenderers > 0 else { return [] }
    if mayFail, random.chance(oneIn: 9) { return [] }
    let first = random.pick(0...tenderers - 1)
    guard tenderers > 2, random.chance(oneIn: 8) else { return [first] }
    return [first, (first + 1) % tenderers]
  }
}
