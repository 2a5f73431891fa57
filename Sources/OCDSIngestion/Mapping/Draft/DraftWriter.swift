internal import OCDSCore

/// Writes the draft of a mapping as JSON.
struct DraftWriter {
  private let plan: DraftPlan
  private let name: String
  private var writer = JSONWriter(indent: 2)

  init(_ plan: DraftPlan, name: String) {
    self.plan = plan
    self.name = name
  }

  /// The text of the mapping file.
  consuming func json() -> [UInt8] {
    writer.beginObject()
    writer.member("version", MappingFile.version)
    writer.member("name", name)
    writer.name("title")
    writer.object { w in
      w.member("es", "tabla propia (\(name))")
      w.member("en", "own table (\(name))")
    }
    writer.member("currency", "MXN")
    let required = [plan.process, plan.contract, plan.code, plan.supplierName].compactMap { $0 }
    writer.name("required")
    writer.beginArray()
    if plan.process == nil { writer.string(MappingDraft.unknownProcess) }
    for column in required { add(column) }
    writer.endArray()
    writer.name("process")
    addProcess()
    let amounts = ["contracts/value", "awards/value", "tender/value"]
    if let amount = plan.rules.first(where: { amounts.contains($0.path) }) {
      writer.name("amount")
      add(amount.column)
    }
    addItems()
    addParties()
    addColumns()
    writer.name("unpublished")
    writer.beginArray()
    for column in plan.unpublished { add(column) }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  /// Writes a column by its heading, and its number where it is not the first of equal ones.
  private mutating func add(_ column: Int) {
    let heading = plan.head.headings[column]
    guard heading.ordinal > 1 else { return writer.string(heading.text) }
    writer.object { w in
      w.member("heading", heading.text)
      w.member("ordinal", integer: heading.ordinal)
    }
  }

  private mutating func addProcess() {
    if let process = plan.process {
      add(process)
    } else {
      writer.string(MappingDraft.unknownProcess)
    }
  }

  private mutating func addItems() {
    writer.name("items")
    writer.beginArray()
    if plan.hasAwards { addItem("awards", plan.awardColumns) }
    if let contract = plan.contract { addItem("contracts", [contract], awardID: contract) }
    if let code = plan.code {
      addItem(plan.itemArray, [code])
      let isInTender = plan.rules.contains { $0.path.hasPrefix("tender/items/") }
      if isInTender, plan.itemArray != "tender/items" { addItem("tender/items", [code]) }
    }
    writer.endArray()
  }

  private mutating func addItem(_ array: String, _ id: [Int], awardID: Int? = nil) {
    writer.beginObject()
    writer.member("array", array)
    if !id.isEmpty {
      writer.name("id")
      writer.beginArray()
      for column in id { add(column) }
      writer.endArray()
    }
    if let awardID {
      writer.name("members")
      writer.beginObject()
      writer.name("awardID")
      add(awardID)
      writer.endObject()
    }
    writer.endObject()
  }

  private mutating func addParties() {
    writer.name("parties")
    writer.beginArray()
    if let buyer = plan.buyer { addParty("buyer", buyer, nil, nil, "buyer") }
    if let unit = plan.unit {
      addParty("procuringEntity", unit, nil, nil, "tender/procuringEntity")
    }
    if let name = plan.supplierName ?? plan.supplierNumber ?? plan.rfc {
      addParty("supplier", name, plan.rfc, plan.supplierNumber, "awards/suppliers")
    }
    writer.endArray()
  }

  private mutating func addParty(
    _ role: String,
    _ name: Int,
    _ rfc: Int?,
    _ number: Int?,
    _ reference: String
  ) {
    writer.beginObject()
    writer.member("role", role)
    if name != rfc, name != number {
      writer.name("name")
      writer.beginArray()
      add(name)
      writer.endArray()
    }
    if let rfc {
      writer.name("rfc")
      add(rfc)
    }
    if let number {
      writer.name("identifiers")
      writer.beginArray()
      writer.beginObject()
      writer.member("scheme", "PROV-LOCAL")
      writer.name("column")
      add(number)
      writer.endObject()
      writer.endArray()
    }
    writer.member("references", strings: [reference])
    writer.endObject()
  }

  private mutating func addColumns() {
    writer.name("columns")
    writer.beginArray()
    writer.beginObject()
    writer.name("column")
    addProcess()
    writer.member("path", "tender/id")
    writer.member("conversion", "identifier")
    writer.endObject()
    if plan.hasAwards {
      writer.beginObject()
      writer.member("path", "awards/status")
      writer.name("conversion")
      writer.object { w in
        w.member("kind", "constant")
        w.member("value", "active")
      }
      writer.endObject()
    }
    for rule in plan.rules { add(rule) }
    writer.endArray()
  }

  private mutating func add(_ rule: DraftPlan.Rule) {
    writer.beginObject()
    writer.name("column")
    add(rule.column)
    writer.member("path", rule.path)
    switch rule.part {
    case .date: addDate(rule)
    case .money, .itemMoney: addMoney()
    case .itemNumber: writer.member("conversion", "number")
    case .category: writer.member("conversion", "category")
    case .address: writer.member("conversion", "url")
    case .phrase(_, let table, let original):
      writer.name("conversion")
      writer.object { w in
        w.member("kind", "phrase")
        w.member("table", table)
        w.member("original", ifPresent: original)
      }
    default: break
    }
    writer.endObject()
  }

  private mutating func addDate(_ rule: DraftPlan.Rule) {
    let options = plan.samples[rule.column].dateOptions ?? .init()
    writer.name("conversion")
    writer.object { w in
      w.member("kind", "date")
      w.member("order", options.order.rawValue)
      if options.takesSerialDays { w.member("serials", boolean: true) }
    }
  }

  private mutating func addMoney() {
    writer.name("conversion")
    writer.beginObject()
    writer.member("kind", "money")
    if let currency = plan.currency {
      writer.name("currency")
      add(currency)
    }
    writer.member("vat", "unknown")
    writer.endObject()
  }
}
