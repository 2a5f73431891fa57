internal import OCDSCore
internal import OCDSSchema

/// What the fields, the objects and the codes of a release are called.
struct ChangeWords: Sendable {
  private let codes: CodeWords?
  /// What fields and objects are called, by their keys: made once, since every change asks for them.
  private let nouns: [String: ChangeNoun]
  /// The time zone of the days.
  let zone: ZoneOffset

  init(extensions: [String], zone: ZoneOffset) {
    self.zone = zone
    // Whatever is compiled in can be read; without words the names of the fields stand.
    let registry = try? ExtensionRegistry()
    let added = extensions.compactMap { registry?.find(url: $0) }
    let standard = try? Labels()
    let labels = (try? standard?.adding(added)) ?? standard
    var nouns: [String: ChangeNoun] = [:]
    for key in labels?.keys ?? [] { nouns[key] = labels?[key].map { ChangeNoun($0.title) } }
    self.nouns = nouns
    codes = (try? Codelists()).map(CodeWords.init)
  }

  /// What a field of an object is called.
  func noun(_ field: String, in object: String) -> ChangeNoun {
    if let noun = nouns["\(object).\(field)"] { return noun }
    return ChangeNoun(Wording(es: "Dato «\(field)»", en: "Field “\(field)”"))
  }

  /// What an item of a list is called.
  func itemNoun(_ list: String, of object: String) -> ChangeNoun {
    if let word = ChangeWords.items[list] { return ChangeNoun(word) }
    if let noun = nouns[object] { return noun }
    return ChangeNoun(Wording(es: "Elemento de «\(list)»", en: "Entry of “\(list)”"))
  }

  /// The kind of object under a field, as labels are named.
  static func object(_ field: String, in object: String) -> String {
    if object == "Release.bids" {
      return ["details": "Bid", "statistics": "Statistic"][field] ?? "\(object).\(field)"
    }
    if let known = objects[field] { return known }
    if field == "period" || field.hasSuffix("Period") { return "Period" }
    if field.hasSuffix("Value") { return "Value" }
    return "\(object).\(field)"
  }

  /// Whether an object is called by its name rather than its id.
  static func isOrganization(_ object: String) -> Bool {
    object == "Organization" || object == "OrganizationReference"
  }

  /// What a code of a field is called; nil where the field has no codes.
  func code(_ code: String, _ field: String, in object: String) -> Wording? {
    guard let list = ChangeWords.codelists["\(object).\(field)"] else { return nil }
    return codes?.title(code, in: list)
  }

  private static let items: [String: Wording] = [
    "suppliers": Wording(es: "Proveedor", en: "Supplier"),
    "tenderers": Wording(es: "Licitante", en: "Bidder"),
    "parties": Wording(es: "Participante", en: "Party"),
    "payers": Wording(es: "Pagador", en: "Payer"),
    "attendees": Wording(es: "Asistente", en: "Attendee"),
    "officials": Wording(es: "Servidor público", en: "Public official"),
    "items": Wording(es: "Partida", en: "Item"),
  ]

  private static let objects: [String: String] = [
    "planning": "Planning", "tender": "Tender", "awards": "Award", "contracts": "Contract",
    "parties": "Organization", "buyer": "OrganizationReference",
    "relatedProcesses": "RelatedProcess", "budget": "Budget", "documents": "Document",
    "milestones": "Milestone", "procuringEntity": "OrganizationReference", "items": "Item",
    "value": "Value", "amount": "Value", "tenderers": "OrganizationReference",
    "suppliers": "OrganizationReference", "payer": "OrganizationReference",
    "payee": "OrganizationReference", "sourceParty": "OrganizationReference",
    "guarantor": "OrganizationReference", "attendees": "OrganizationReference",
    "officials": "OrganizationReference", "author": "OrganizationReference",
    "amendments": "Amendment", "amendment": "Amendment", "implementation": "Implementation",
    "transactions": "Transaction", "identifier": "Identifier",
    "additionalIdentifiers": "Identifier", "address": "Address", "deliveryAddress": "Address",
    "deliveryAddresses": "Address", "contactPoint": "ContactPoint",
    "additionalContactPoints": "ContactPoint", "classification": "Classification",
    "additionalClassifications": "Classification", "deliveryLocation": "Location",
    "deliveryLocations": "Location", "enquiries": "Enquiry", "lots": "Lot",
    "guarantees": "Guarantee", "budgetBreakdown": "BudgetBreakdown", "budgetLines": "BudgetLine",
    "components": "Component", "measures": "Measure",
    "clarificationMeetings": "ClarificationMeeting", "exchangeRates": "ExchangeRate",
  ]

  private static let codelists: [String: String] = [
    "Tender.status": "tenderStatus.csv", "Tender.procurementMethod": "method.csv",
    "Tender.mainProcurementCategory": "procurementCategory.csv",
    "Tender.additionalProcurementCategories": "extendedProcurementCategory.csv",
    "Tender.awardCriteria": "awardCriteria.csv", "Tender.submissionMethod": "submissionMethod.csv",
    "Award.status": "awardStatus.csv", "Contract.status": "contractStatus.csv",
    "Document.documentType": "documentType.csv", "Milestone.status": "milestoneStatus.csv",
    "Milestone.type": "milestoneType.csv", "Organization.roles": "partyRole.csv",
    "RelatedProcess.relationship": "relatedProcess.csv",
    "Release.initiationType": "initiationType.csv",
  ]
}
