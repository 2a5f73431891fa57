internal import OCDSCore
internal import OCDSStore

/// Why a body of the platform is not understood.
struct PlatformRefusal: Error, Sendable {
  let wording: Wording

  init(_ name: String, mustBe: Wording) {
    wording = Wording(
      es: "«\(name)» debe ser \(mustBe.es).",
      en: "\"\(name)\" must be \(mustBe.en)."
    )
  }

  init(unknown name: String, known: [String]) {
    let list = known.joined(separator: ", ")
    wording = Wording(
      es: "«\(name)» no existe aquí. Los que hay: \(list).",
      en: "\"\(name)\" does not exist here. Those that exist: \(list)."
    )
  }
}

/// Which page of which processes the platform asks for.
struct PlatformRequest: Sendable {
  /// The page, from 0.
  var page = 0
  var pageSize = 10
  var query = PlatformQuery()
  /// Whether it is the official request, whose pages count from 1.
  var isOfficial = false

  static let pageSizes = 1...200

  /// Reads a body; one without anything asks for the first page of everything.
  ///
  /// A member that does not exist is refused: a filter that is passed over would give what was not asked for.
  static func parse(
    _ body: [UInt8],
    _ zone: ZoneOffset,
    _ read: (JSONView, ZoneOffset) throws(PlatformRefusal) -> PlatformRequest
  ) throws(PlatformRefusal) -> PlatformRequest {
    let isEmpty = body.allSatisfy { $0 == 0x20 || (9...13).contains($0) }
    let document: JSONDocument
    do throws(JSONError) { document = try JSONDocument(isEmpty ? Array("{}".utf8) : body) } catch {
      throw PlatformRefusal("body", mustBe: objectIs)
    }
    guard document.root.kind == .object else { throw PlatformRefusal("body", mustBe: objectIs) }
    return try read(document.root, zone)
  }

  private static let objectIs = Wording(es: "un objeto JSON", en: "a JSON object")
  private static let textIs = Wording(
    es: "un texto de 1 a 500 bytes con alguna letra o cifra",
    en: "a text of 1 to 500 bytes with a letter or digit"
  )
  private static let dateIs = Wording(
    es: "una fecha como 2024-05-31 o un instante como 2024-05-31T18:00:00-06:00",
    en: "a date such as 2024-05-31 or an instant such as 2024-05-31T18:00:00-06:00"
  )

  /// Reads the body of `POST /contrataciones-abiertas`.
  static func official(
    _ body: JSONView,
    _ zone: ZoneOffset
  ) throws(PlatformRefusal) -> PlatformRequest {
    var request = PlatformRequest()
    request.isOfficial = true
    var members = body.members
    while let member = members.next() {
      let name = member.name
      switch name {
      case "page": request.page = try integer(member.value, name, 1...1_000_000_000) - 1
      case "pageSize": request.pageSize = try integer(member.value, name, pageSizes)
      case "sort": request.query.sort = try order(member.value)
      case "query":
        guard member.value.kind == .object else { throw PlatformRefusal(name, mustBe: objectIs) }
        var filters = member.value.members
        while let filter = filters.next() {
          let field = filter.name
          guard queryNames.contains(field) else {
            throw PlatformRefusal(unknown: "query.\(field)", known: queryNames)
          }
          try request.query.set(field, filter.value, zone)
        }
      default:
        throw PlatformRefusal(unknown: name, known: ["page", "pageSize", "sort", "query"])
      }
    }
    return request
  }

  /// Reads the body of `POST /s6/api/v1/search`.
  static func search(
    _ body: JSONView,
    _ zone: ZoneOffset
  ) throws(PlatformRefusal) -> PlatformRequest {
    var request = PlatformRequest()
    var members = body.members
    while let member = members.next() {
      let name = member.name
      switch name {
      case "page": request.page = try integer(member.value, name, 0...1_000_000_000)
      case "pageSize": request.pageSize = try integer(member.value, name, pageSizes)
      // Who supplies the data: there is one alone here.
      case "supplier_id" where isAbsent(member.value): continue
      case "supplier_id": _ = try text(member.value, name)
      case "ocid", "procurementMethod", "supplierName":
        try request.query.set(name, member.value, zone)
      case "buyer_name": try request.query.set("buyerName", member.value, zone, as: name)
      case "tender_title", "contract_title":
        guard request.query.title == nil else {
          throw PlatformRefusal(
            name,
            mustBe: Wording(
              es: "el único título: «tender_title» o «contract_title», no ambos",
              en: "the only title: \"tender_title\" or \"contract_title\", not both"
            )
          )
        }
        try request.query.set("title", member.value, zone, as: name)
      case "cycle" where isAbsent(member.value): continue
      case "cycle":
        let year = member.value.string ?? member.value.number?.integer.map(String.init) ?? ""
        guard request.query.setYear(year, zone: zone) else {
          throw PlatformRefusal(
            name,
            mustBe: Wording(es: "un año de cuatro cifras", en: "a year of four digits")
          )
        }
      default:
        throw PlatformRefusal(
          unknown: name,
          known: [
            "page", "pageSize", "ocid", "buyer_name", "procurementMethod", "supplierName",
            "tender_title", "contract_title", "cycle", "supplier_id",
          ]
        )
      }
    }
    return request
  }

  private static func order(
    _ value: JSONView
  ) throws(PlatformRefusal) -> [PlatformQuery.SortKeyOrder] {
    guard value.kind == .object else { throw PlatformRefusal("sort", mustBe: objectIs) }
    var order: [PlatformQuery.SortKeyOrder] = []
    var members = value.members
    while let member = members.next() {
      guard let field = PlatformQuery.SortField(rawValue: member.name) else {
        throw PlatformRefusal(
          unknown: "sort.\(member.name)",
          known: PlatformQuery.SortField.allCases.map(\.rawValue)
        )
      }
      let direction = member.value.string
      guard direction == "asc" || direction == "desc", order.count < 2 else {
        throw PlatformRefusal(
          "sort.\(member.name)",
          mustBe: Wording(es: "asc o desc, una sola vez", en: "asc or desc, once")
        )
      }
      order.append(PlatformQuery.SortKeyOrder(field, isDescending: direction == "desc"))
    }
    return order
  }

  /// The names of the official query.
  fileprivate static let queryNames = [
    "ocid", "title", "buyerName", "procurementMethod", "awardStatus", "supplierName",
    "tenderStartDate", "tenderEndDate", "itemDescription", "numberOfTenderers",
  ]

  /// Whether a value counts as not given, as in a form that is sent with empty fields.
  fileprivate static func isAbsent(_ value: JSONView) -> Bool {
    value.isNull || value.string?.isEmpty == true
  }

  fileprivate static func integer(
    _ value: JSONView,
    _ name: String,
    _ range: ClosedRange<Int>
  ) throws(PlatformRefusal) -> Int {
    guard let number = value.number?.integer, range.contains(number) else {
      throw PlatformRefusal(
        name,
        mustBe: Wording(
          es: "un número entero de \(range.lowerBound) a \(range.upperBound)",
          en: "a whole number from \(range.lowerBound) to \(range.upperBound)"
        )
      )
    }
    return number
  }

  fileprivate static func text(
    _ value: JSONView,
    _ name: String
  ) throws(PlatformRefusal) -> String {
    guard let text = value.string, (1...500).contains(text.utf8.count) else {
      throw PlatformRefusal(name, mustBe: textIs)
    }
    return text
  }

  fileprivate static func code(
    _ value: JSONView,
    _ name: String,
    _ codes: [String]
  ) throws(PlatformRefusal) -> String {
    guard let code = value.string, codes.contains(code) else {
      let list = codes.joined(separator: ", ")
      throw PlatformRefusal(name, mustBe: Wording(es: "uno de: \(list)", en: "one of: \(list)"))
    }
    return code
  }

  fileprivate static func check(
    _ isGood: Bool,
    _ name: String,
    isDate: Bool = false
  ) throws(PlatformRefusal) {
    if !isGood { throw PlatformRefusal(name, mustBe: isDate ? dateIs : textIs) }
  }
}

extension PlatformQuery {
  /// Sets a field of the official query, whatever the name under which it was asked for.
  fileprivate mutating func set(
    _ field: String,
    _ value: JSONView,
    _ zone: ZoneOffset,
    as given: String? = nil
  ) throws(PlatformRefusal) {
    if PlatformRequest.isAbsent(value) { return }
    let name = given ?? field
    switch field {
    case "ocid": ocid = try PlatformRequest.text(value, name)
    case "title": try PlatformRequest.check(setTitle(try PlatformRequest.text(value, name)), name)
    case "buyerName":
      try PlatformRequest.check(setBuyerName(try PlatformRequest.text(value, name)), name)
    case "supplierName":
      try PlatformRequest.check(setSupplierName(try PlatformRequest.text(value, name)), name)
    case "itemDescription":
      try PlatformRequest.check(setItemDescription(try PlatformRequest.text(value, name)), name)
    case "procurementMethod":
      method = try PlatformRequest.code(value, name, ["open", "selective", "limited", "direct"])
    case "awardStatus":
      awardStatus = try PlatformRequest.code(
        value,
        name,
        ["active", "pending", "cancelled", "unsuccessful"]
      )
    case "tenderStartDate":
      let text = try PlatformRequest.text(value, name)
      try PlatformRequest.check(setTenderStart(text, zone: zone), name, isDate: true)
    case "tenderEndDate":
      let text = try PlatformRequest.text(value, name)
      try PlatformRequest.check(setTenderEnd(text, zone: zone), name, isDate: true)
    case "numberOfTenderers":
      tenderers = try PlatformRequest.integer(value, name, 0...1_000_000)
    default:
      throw PlatformRefusal(unknown: "query.\(field)", known: PlatformRequest.queryNames)
    }
  }
}
