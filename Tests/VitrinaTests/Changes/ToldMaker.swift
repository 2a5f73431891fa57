import TestSupport

/// Edits what a source stands for, and makes the files that tell of it.
struct ToldMaker {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

  static let quarters = ["2026-01", "2026-02", "2025-12"]

  /// What a file of a source tells of one process; nil where it does not hold it.
  mutating func file(_ told: inout Told, coverage: Coverage) -> Told? {
    switch coverage {
    case .partial: return part(&told)
    case .whole: return whole(&told)
    case .month(let month): return whole(&told, of: month)
    }
  }

  enum Coverage {
    case partial
    case whole
    case month(String)
  }

  /// Some edits that add or amend; the file tells what they changed, and here and there more.
  private mutating func part(_ told: inout Told) -> Told? {
    var file = Told()
    for _ in 0..<pick(4) {
      switch pick(5) {
      case 0:
        told.title = ["Papel", "Obra", "Útiles «nuevos»"][pick(3)]
        file.title = told.title
      case 1:
        told.buyer = pick(6)
        file.buyer = told.buyer
      case 2:
        told.methods = [["written"], ["inPerson", "written"], ["electronicSubmission"]][pick(3)]
        file.methods = told.methods
      case 3:
        let one = pick(5)
        told.tenderers.insert(one)
        file.tenderers.insert(one)
      default:
        let number = pick(5)
        told.awards[number] = edited(told.awards[number])
        file.awards[number] = told.awards[number]
      }
    }
    repeatSome(of: told, in: &file)
    return file.isNothing ? nil : file
  }

  /// Adds to a file what is said already, not always all of it.
  private mutating func repeatSome(of told: Told, in file: inout Told) {
    if pick(2) == 0 { file.title = told.title }
    if pick(2) == 0 { file.buyer = told.buyer }
    if pick(3) == 0 { file.methods = told.methods }
    for one in told.tenderers.sorted() where pick(3) == 0 { file.tenderers.insert(one) }
    for (number, award) in told.awards.sorted(by: { $0.key < $1.key })
    where file.awards[number] == nil && pick(3) == 0 {
      var award = award
      if pick(3) == 0 { award.title = nil }
      if pick(3) == 0 { award.suppliers = [] }
      if !award.isDatedByContract && pick(3) == 0 { award.contract = nil }
      if pick(3) == 0 { award.items = award.items.filter { $0.key > 1 } }
      file.awards[number] = award
    }
  }

  private mutating func edited(_ award: Told.Award?) -> Told.Award {
    guard var award else {
      var award = Told.Award()
      award.suppliers = [pick(6)]
      award.day = pick(4) == 0 ? nil : ToldMaker.quarters[pick(3)] + "-1\(pick(3))"
      award.isDatedByContract = pick(2) == 0
      if pick(2) == 0 { award.contract = Told.Contract(isDated: pick(2) == 0) }
      return award
    }
    switch pick(8) {
    case 0: award.suppliers = [pick(6)]
    case 1: award.suppliers = [pick(6), pick(6)]
    case 2: award.title = ["Lote 1", "Lote 2", ""][pick(3)]
    case 3:
      award.amount = ["1.00", "1.0", "99999999999999999999.99", "12.30"][pick(4)]
      award.currency = ["MXN", "USD"][pick(2)]
      award.isNet = pick(3) == 0
    case 4:
      // An old date is corrected wherever it stands.
      if award.day != nil { award.day = ToldMaker.quarters[pick(3)] + "-1\(pick(3))" }
    case 5: award.items[pick(4)] = ["Hojas", "Sillas"][pick(2)]
    case 6:
      var contract = award.contract ?? Told.Contract(isDated: !award.isDatedByContract)
      contract.amendments[pick(3)] = ["plazo", "monto"][pick(2)]
      award.contract = contract
    default:
      var contract = award.contract ?? Told.Contract(isDated: !award.isDatedByContract)
      contract.status = ["active", "terminated", "pending"][pick(3)]
      award.contract = contract
    }
    return award
  }

  /// Edits of every kind, removals among them; the file tells all that is left.
  private mutating func whole(_ told: inout Told) -> Told? {
    _ = part(&told)
    for _ in 0..<pick(3) {
      switch pick(7) {
      case 0: told.title = nil
      case 1: told.buyer = nil
      case 2: told.methods = []
      case 3: if let one = told.tenderers.sorted().first { told.tenderers.remove(one) }
      case 4: if pick(3) == 0 { told = Told() }
      default:
        guard let number = told.awards.keys.sorted().randomElement(using: &generator) else { break }
        if pick(2) == 0 {
          told.awards[number] = nil
        } else if var award = told.awards[number] {
          award.title = nil
          award.contract = nil
          award.items[pick(4)] = nil
          told.awards[number] = award
        }
      }
    }
    return told.isNothing ? nil : told
  }

  /// The awards of a month are edited and removed; the file tells those, and here and there others.
  private mutating func whole(_ told: inout Told, of month: String) -> Told? {
    if pick(12) == 0 {
      // The file does not hold the process.
      let isAll = !told.awards.isEmpty && told.awards.values.allSatisfy { $0.lies(in: month) }
      told.awards = told.awards.filter { !$0.value.lies(in: month) }
      if isAll { told = Told() }
      return nil
    }
    let before = told
    _ = part(&told)
    // What the source dated elsewhere before is not taken back by a file that does not hold it.
    for (number, award) in told.awards.sorted(by: { $0.key < $1.key })
    where award.lies(in: month) && before.awards[number]?.lies(in: month) != false && pick(4) == 0 {
      told.awards[number] = nil
    }
    var file = told
    // Where something lies elsewhere, what is left out of the file still stands.
    guard told.awards.values.contains(where: { !$0.lies(in: month) }) else {
      return file.isNothing ? nil : file
    }
    if told.title == before.title && pick(2) == 0 { file.title = nil }
    for (number, award) in told.awards.sorted(by: { $0.key < $1.key })
    where !award.lies(in: month) && before.awards[number] == award && pick(2) == 0 {
      file.awards[number] = nil
    }
    return file.isNothing ? nil : file
  }
}
