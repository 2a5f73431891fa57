import OCDSCore

extension ReleaseWriter {
  /// Writes why and with what money an office buys.
  mutating func planning(_ process: ContractingProcess, _ index: Int) {
    let release = process.releases[index]
    let isUpdate = release.step == .planningUpdate
    // With the call for tenders or the award in the same release, room is scarce.
    let isAlone = isUpdate || release.step == .planning
    let family = Catalogue.families[process.family]
    json.name("planning")
    json.beginObject()
    if !isUpdate {
      text("rationale", Phrases.rationales[process.number % Phrases.rationales.count])
    }
    json.name("budget")
    json.beginObject()
    text("id", family.line)
    text("description", "Recursos estatales no etiquetados, " + family.lineName)
    // An update corrects a first estimate that was six per cent too low.
    let isRevised = isUpdate || !process.releases.contains { $0.step == .planningUpdate }
    value("amount", isRevised ? process.estimate : process.estimate.thousandths(940))
    if isAlone {
      text("project") {
        $0.append("Programa anual de adquisiciones ")
        $0.append(process.year)
      }
      text("projectID") {
        $0.append("PAA-")
        $0.append(process.year)
        $0.append("-")
        $0.append(process.number, width: 6)
      }
      text("uri") {
        $0.append("https://compras.ejemplo.example/presupuesto/")
        $0.append(process.year)
        $0.append("/")
        $0.append(family.line)
      }
    }
    json.endObject()
    if isAlone {
      // The room that the outline of the tender takes, which comes next.
      documents(Documents.planning, process, index, reserve: 780)
      json.name("milestones")
      json.beginArray()
      milestone(
        "presupuesto",
        "Suficiencia presupuestal",
        type: "approval",
        due: release.day,
        met: release.day
      )
      milestone(
        "convocatoria",
        "Publicación de la convocatoria",
        type: "preProcurement",
        due: release.day + 30
      )
      json.endArray()
    }
    json.endObject()
  }

  /// Writes what is known of a tender before it opens.
  mutating func plannedTender(_ process: ContractingProcess) {
    json.name("tender")
    json.beginObject()
    text("id", process.tenderID)
    text("title", process.title)
    text("status", "planned")
    procedure(process)
    json.endObject()
  }

  /// Writes who buys what kind of thing by which method.
  mutating func procedure(_ process: ContractingProcess) {
    json.name("procuringEntity")
    reference(Offices.units[process.unit])
    text("procurementMethod", process.method.code)
    text("procurementMethodDetails", process.method.details)
    text("mainProcurementCategory", Catalogue.families[process.family].category)
  }
}
