internal import OCDSCore

extension CompiledFacts {
  /// The code that a string is, where the checks know it.
  func code(at index: Int, in compiled: JSONView) -> Word? {
    index > 0 ? vocabulary.word(at: index, of: compiled) : nil
  }

  /// Notes the date of something that has happened, where it can be read.
  @inline(__always)
  mutating func notePast(_ kind: PastDateFact.Kind, _ date: DateFact) {
    if date.isReadable { pastDates.append(PastDateFact(kind: kind, date: date)) }
  }

  /// Gathers a value that has an amount and a currency; returns its place in their list, or -1.
  mutating func gatherValue(_ index: Int, in compiled: JSONView) -> Int {
    guard index > 0 else { return -1 }
    var amount = 0
    var currency = 0
    var members = KnownMembers(of: index, in: compiled)
    while let (name, value) = members.next(vocabulary) {
      switch name {
      case .amount: amount = value
      case .currency: currency = value
      default: break
      }
    }
    guard amount > 0, currency > 0 else { return -1 }
    let number = TapeWord(bits: compiled.tape[amount])
    guard number.isNumber, let code = currencyCode(at: currency, in: compiled) else { return -1 }
    let text = compiled.source.extracting(number.low..<number.low &+ number.length)
    values.append(ValueFact(index: amount, amount: Amount(text), currency: code))
    return values.count &- 1
  }

  /// The three letters of a currency; nil where there are not three.
  private func currencyCode(at index: Int, in compiled: JSONView) -> UInt32? {
    let word = TapeWord(bits: compiled.tape[index])
    guard word.isString, word.length == 3, !word.isEscaped else { return nil }
    return ValueFact.currency(
      compiled.source[word.low],
      compiled.source[word.low &+ 1],
      compiled.source[word.low &+ 2]
    )
  }

  /// Gathers a period; returns it.
  mutating func gatherPeriod(_ index: Int, in compiled: JSONView) -> PeriodFact {
    var period = PeriodFact()
    guard index > 0, TapeWord(bits: compiled.tape[index]).isObject else { return period }
    var members = KnownMembers(of: index, in: compiled)
    while let (name, value) = members.next(vocabulary) {
      switch name {
      case .startDate: period.start = DateFact(at: value, of: compiled)
      case .endDate: period.end = DateFact(at: value, of: compiled)
      case .maxExtentDate: period.maxExtent = value
      case .durationInDays: period.duration = value
      default: break
      }
    }
    periods.append(period)
    return period
  }
}
