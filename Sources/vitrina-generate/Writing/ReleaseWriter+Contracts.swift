import OCDSCore

extension ReleaseWriter {
  /// Writes the contracts as signed.
  mutating func contracts(_ process: ContractingProcess, _ index: Int) {
    let calendar = process.calendar
    let combined = process.releases[index].step == .awardAndContract
    eachContract(process, index) { writer, lot in
      writer.text("title") {
        $0.append("Contrato de la partida ")
        $0.append(lot + 1)
        $0.append(", ")
        $0.append(Catalogue.families[process.family].name)
      }
      writer.text("status", "active")
      writer.period("period", from: calendar.signed, to: calendar.contractEnd)
      writer.value("value", process.lots[lot].value)
      writer.date("dateSigned", day: calendar.signed, seconds: 36_000)
      if !combined {
        writer.json.name("items")
        writer.json.beginArray()
        writer.items(process, lot, estimated: false)
        writer.json.endArray()
      }
      writer.json.name("milestones")
      writer.json.beginArray()
      writer.milestone(
        "entrega",
        "Entrega total",
        type: "delivery",
        due: calendar.contractEnd
      )
      writer.json.endArray()
    } documents: { writer in
      writer.documents(Documents.contract, process, index, reserve: 5)
    }
  }

  /// Writes that the first contract grows and lasts longer.
  mutating func contractAmendment(_ process: ContractingProcess, _ index: Int) {
    guard let lot = process.amendedLot else { return }
    let reasons = Phrases.contractAmendments
    json.name("contracts")
    json.beginArray()
    openContract(process, lot)
    text("status", "active")
    period("period", from: process.calendar.signed, to: process.calendar.extendedContractEnd)
    value("value", process.contractValue(lot, at: index))
    json.name("amendments")
    json.beginArray()
    amendment(
      "CM-1",
      day: process.calendar.amended,
      reasons[process.number % reasons.count],
      description: "Convenio modificatorio que amplía el monto y la vigencia del contrato.",
      amends: process.releases.contains { $0.step == .contract } ? .contract : .awardAndContract,
      process,
      index
    )
    json.endArray()
    documents(Documents.contract, process, index, reserve: 5)
    json.endObject()
    json.endArray()
  }

  /// Writes deliveries and payments, and the end of the contracts where it has come.
  mutating func implementation(_ process: ContractingProcess, _ index: Int) {
    let release = process.releases[index]
    let ends = release.step == .termination
    eachContract(process, index) { writer, lot in
      writer.text("status", ends ? "terminated" : "active")
      if ends {
        let end = process.contractEnd(lot, at: index)
        writer.json.name("milestones")
        writer.json.beginArray()
        writer.milestone("entrega", "Entrega total", type: "delivery", due: end, met: end)
        writer.json.endArray()
      }
      writer.json.name("implementation")
      writer.json.beginObject()
      writer.json.name("transactions")
      writer.json.beginArray()
      writer.transaction(process, lot, index)
      writer.json.endArray()
      writer.json.name("milestones")
      writer.json.beginArray()
      writer.milestone(
        release.step == .implementation ? "entrega-1" : ends ? "entrega-final" : "entrega-2",
        ends ? "Entrega final" : "Entrega parcial",
        type: "delivery",
        due: release.day - 1,
        met: release.day - 1
      )
      writer.json.endArray()
    } documents: { writer in
      writer.documents(Documents.implementation, process, index, reserve: 6)
      writer.json.endObject()
    } otherwise: { writer in
      writer.json.endObject()
    }
  }

  /// Writes the array of contracts, with the documents in the last.
  private mutating func eachContract(
    _ process: ContractingProcess,
    _ index: Int,
    _ body: (inout ReleaseWriter, Int) -> Void,
    documents: (inout ReleaseWriter) -> Void,
    otherwise: (inout ReleaseWriter) -> Void = { _ in }
  ) {
    let last = process.lots.indices.last { process.hasContract($0) }
    json.name("contracts")
    json.beginArray()
    for lot in process.lots.indices where process.hasContract(lot) {
      openContract(process, lot)
      body(&self, lot)
      if lot == last { documents(&self) } else { otherwise(&self) }
      json.endObject()
    }
    json.endArray()
  }

  /// Opens a contract with what identifies it; the caller closes it.
  private mutating func openContract(_ process: ContractingProcess, _ lot: Int) {
    json.beginObject()
    text("id") { $0.append(contractID: lot, of: process) }
    text("awardID") { $0.append(awardID: lot, of: process) }
  }

  private mutating func transaction(_ process: ContractingProcess, _ lot: Int, _ index: Int) {
    json.beginObject()
    text("id") {
      $0.append("PAGO-")
      $0.append(lot + 1, width: 2)
      $0.append("-")
      $0.append(index + 1, width: 2)
    }
    text("source") {
      $0.append("https://compras.ejemplo.example/pagos/")
      $0.append(process.year)
    }
    date("date", day: process.releases[index].day, seconds: 43_200)
    value("value", process.payment(lot, at: index))
    json.name("payer")
    reference(Offices.treasury)
    if let payee = process.lots[lot].winners.first {
      json.name("payee")
      reference(process.tenderers[payee])
    }
    text("uri") {
      $0.append("https://compras.ejemplo.example/pagos/")
      $0.append(process.ocid)
      $0.append("/")
      $0.append(lot + 1, width: 2)
      $0.append("-")
      $0.append(index + 1, width: 2)
    }
    json.endObject()
  }
}
