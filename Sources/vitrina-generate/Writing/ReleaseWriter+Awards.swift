import OCDSCore

extension ReleaseWriter {
  /// Writes the decision on each lot.
  mutating func awards(_ process: ContractingProcess, _ index: Int) {
    let isLastSection = process.releases[index].step == .award
    let calendar = process.calendar
    let last = process.lots.count - 1
    json.name("awards")
    json.beginArray()
    for (place, lot) in process.lots.enumerated() {
      json.beginObject()
      text("id") { $0.append(awardID: place, of: process) }
      text("title") {
        $0.append("Partida ")
        $0.append(place + 1)
        $0.append(lot.isAwarded ? "" : ", desierta")
      }
      text("status", lot.isAwarded ? "active" : "unsuccessful")
      date("date", day: calendar.award, seconds: 39_600)
      if lot.isAwarded {
        value("value", lot.value)
        json.name("suppliers")
        json.beginArray()
        for winner in lot.winners { reference(process.tenderers[winner]) }
        json.endArray()
        json.name("items")
        json.beginArray()
        items(process, place, estimated: false)
        json.endArray()
      } else {
        text("description", "Ninguna propuesta cumplió los requisitos de las bases.")
      }
      if isLastSection, place == last { documents(Documents.award, process, index, reserve: 5) }
      json.endObject()
    }
    json.endArray()
  }

  /// Writes that an award is withdrawn before its contract is signed.
  mutating func awardCancellation(_ process: ContractingProcess, _ index: Int) {
    guard let lot = process.cancelledLot else { return }
    json.name("awards")
    json.beginArray()
    json.beginObject()
    text("id") { $0.append(awardID: lot, of: process) }
    text("status", "cancelled")
    json.member(
      "description",
      "El proveedor no presentó la garantía en el plazo y se cancela la adjudicación."
    )
    documents(Documents.cancellation, process, index, reserve: 5)
    json.endObject()
    json.endArray()
  }
}
