import OCDSCore

extension ReleaseWriter {
  /// Writes documents of a stage: one at least, then as many as the release's size asks for.
  ///
  /// The reserve is the number of bytes that the release still grows by once the documents are written.
  mutating func documents(
    _ templates: [DocumentTemplate],
    _ process: ContractingProcess,
    _ index: Int,
    reserve: Int = 4
  ) {
    let release = process.releases[index]
    json.name("documents")
    json.beginArray()
    var count = 0
    repeat {
      let template = templates[(count + process.number + index) % templates.count]
      document(template, ordinal: count + 1, process, index)
      count += 1
    } while isShort(release, reserving: reserve)
    json.endArray()
  }

  /// Writes the lines of a lot, with the prices of the market study or those of the winning offer.
  mutating func items(_ process: ContractingProcess, _ lot: Int, estimated: Bool) {
    let family = Catalogue.families[process.family]
    for (ordinal, item) in process.lots[lot].items.enumerated() {
      let good = family.goods[item.good]
      json.beginObject()
      text("id") {
        $0.append("P")
        $0.append(lot + 1, width: 2)
        $0.append("-")
        $0.append(ordinal + 1)
      }
      text("description", good.description)
      json.name("classification")
      classification("CUCOP", good.cucop, estimated ? family.lineName : nil)
      if estimated {
        json.name("additionalClassifications")
        json.beginArray()
        classification("UNSPSC", good.unspsc, nil)
        json.endArray()
      }
      json.member("quantity", integer: item.quantity)
      json.name("unit")
      json.beginObject()
      text("name", UnitNames.name(of: good.unit))
      text("scheme", "UM-GOB-JAL")
      text("id", good.unit)
      value("value", estimated ? item.estimate : item.price)
      json.endObject()
      json.endObject()
    }
  }

  /// Writes a milestone: met on a day, or scheduled where there is none.
  mutating func milestone(
    _ id: String,
    _ title: String,
    type: String,
    due: Int,
    met: Int? = nil
  ) {
    json.beginObject()
    text("id", id)
    text("title", title)
    text("type", type)
    date("dueDate", day: due, seconds: 64_800)
    if let met {
      date("dateMet", day: met, seconds: 39_600)
      date("dateModified", day: met, seconds: 43_200)
    }
    text("status", met == nil ? "scheduled" : "met")
    json.endObject()
  }

  /// Writes the process whose second round this is.
  mutating func relatedProcess(_ process: ContractingProcess) {
    guard let prior = process.prior else { return }
    json.name("relatedProcesses")
    json.beginArray()
    json.beginObject()
    text("id", "1")
    json.member("relationship", strings: ["unsuccessfulProcess"])
    text("title", prior.title)
    text("scheme", "ocid")
    text("identifier", prior.ocid)
    text("uri") {
      $0.append("https://compras.ejemplo.example/contrataciones/")
      $0.append(prior.ocid)
    }
    json.endObject()
    json.endArray()
  }

  private mutating func classification(_ scheme: String, _ id: String, _ description: String?) {
    json.beginObject()
    text("scheme", scheme)
    text("id", id)
    if let description { text("description", description) }
    json.endObject()
  }

  private mutating func document(
    _ template: DocumentTemplate,
    ordinal: Int,
    _ process: ContractingProcess,
    _ index: Int
  ) {
    let release = process.releases[index]
    let name = { (line: inout TextLine) in
      line.append(index + 1, width: 2)
      line.append("-")
      line.append(ordinal, width: 2)
    }
    json.beginObject()
    text("id") {
      $0.append("doc-")
      name(&$0)
    }
    text("documentType", template.type)
    text("title", template.title)
    text("description", template.description)
    text("url") {
      $0.append("https://compras.ejemplo.example/documentos/")
      $0.append(process.ocid)
      $0.append("/")
      name(&$0)
      $0.append(template.suffix)
    }
    date("datePublished", day: release.day, seconds: 36_000 + ordinal * 60)
    if ordinal == 2 { date("dateModified", day: release.day, seconds: 43_200) }
    text("format", template.format)
    text("language", "es")
    json.endObject()
  }
}
