import OCDSCore
import OCDSIngestion
import OCDSSchema

/// What a normaliser gives, as the tables write it.
struct ReadValue: Sendable {
  var text: String
  var codes: [String]
  var hasValue: Bool

  init<Value>(_ reading: Reading<Value>, _ describe: (Value) -> String) {
    text = reading.value.map(describe) ?? ""
    codes = reading.faults.map(\.code.rawValue)
    hasValue = reading.value != nil
  }

  init(_ reading: Reading<String>) { self.init(reading) { $0 } }

  init(_ isTrue: Bool) { self.init(Reading(isTrue ? "yes" : "no")) }
}

/// The normaliser of each table of cases.
enum ValueReaders {
  typealias Reader = @Sendable ([UInt8]) -> ReadValue

  static let all: [String: Reader] = {
    var readers = plain
    for (name, table) in texts { readers["phrase-\(name)"] = { ReadValue(table.read($0.span)) } }
    readers["phrase-procurement-category"] = { bytes in
      ReadValue(Phrases.procurementCategory.read(bytes.span)) {
        ([$0.main] + $0.additional).joined(separator: " ")
      }
    }
    readers["phrase-submission-method"] = { bytes in
      ReadValue(Phrases.submissionMethod.read(bytes.span)) { $0.joined(separator: " ") }
    }
    readers["phrase-answer"] = { ReadValue(Phrases.answer.read($0.span)) { $0.rawValue } }
    readers["phrase-funds-origin"] = {
      ReadValue(Phrases.fundsOrigin.read($0.span)) { $0.rawValue }
    }
    readers["phrase-unit"] = { bytes in
      ReadValue(Phrases.unit.read(bytes.span)) { unit in
        unit.uncefact.map { "\(unit.name) \($0)" } ?? unit.name
      }
    }
    return readers
  }()

  static let texts: [String: PhraseTable<String>] = [
    "procurement-method": Phrases.procurementMethod, "tender-status": Phrases.tenderStatus,
    "contract-status": Phrases.contractStatus, "award-criteria": Phrases.awardCriteria,
    "procedure-character": Phrases.procedureCharacter, "party-role": Phrases.partyRole,
    "party-scale": Phrases.partyScale, "payment-method": Phrases.paymentMethod,
    "document-type": Phrases.documentType, "implementation-status": Phrases.implementationStatus,
    "surveillance-mechanism": Phrases.surveillanceMechanism,
  ]

  /// The currencies of the standard; nil where the list cannot be read, which a test tells.
  static let currencies: CurrencyTable? = (try? Codelists())?["currency.csv"].map(
    CurrencyTable.init
  )

  private static let plain: [String: Reader] = [
    "placeholder": { ReadValue(Placeholder.matches($0.span)) },
    "placeholder-text": { ReadValue(Placeholder.matches($0.span, countsZero: true)) },
    "text": { ReadValue(Tidy.read($0.span)) },
    "text-lines": { ReadValue(Tidy.read($0.span, .keepsLines)) },
    "identifier": { ReadValue(IdentifierText.read($0.span)) },
    "process-number": { ReadValue(ProcessNumber.suffix($0.span)) },
    "money": { ReadValue(Money.read($0.span), describe) },
    "money-unit-price": { ReadValue(Money.read($0.span, decimals: 6), describe) },
    "currency": { ReadValue(currencies?.read($0.span) ?? .absent) },
    "date": { ReadValue(DateText.read($0.span), describe) },
    "date-month-first": { ReadValue(DateText.read($0.span, .init(order: .monthFirst)), describe) },
    "date-serial": { ReadValue(DateText.read($0.span, .init(takesSerialDays: true)), describe) },
    "ocds-date": { ReadValue(DateText.read($0.span)) { $0.text(in: .centralMexico) } },
    "rfc": { ReadValue(RFC.read($0.span)) { "\($0.text) \($0.kind.rawValue)" } },
    "curp": { ReadValue(CURP.occurs(in: $0.span)) },
    "supplier-name": { ReadValue(SupplierName.read($0.span)) },
    "organisation-key": { ReadValue(Reading(OrganisationKey.key($0.span))) },
    "person-name": { bytes in
      var parts = String(decoding: bytes, as: UTF8.self)
        .split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      while parts.count < 3 { parts.append("") }
      let reading = PersonName.read(given: parts[0], patronymic: parts[1], matronymic: parts[2])
      return ReadValue(reading) { $0.full }
    },
  ]

  @Sendable private static func describe(_ amount: Amount) -> String {
    var parts = [amount.number]
    if let currency = amount.currency { parts.append(currency) }
    if amount.vat != .unknown { parts.append(amount.vat == .with ? "con IVA" : "sin IVA") }
    return parts.joined(separator: " ")
  }

  @Sendable private static func describe(_ date: WrittenDate) -> String {
    var text = date.dayText
    if let time = date.time { text += " " + time.text }
    if let offset = date.offset { text += offset < 0 ? " \(offset)" : " +\(offset)" }
    return text
  }
}
