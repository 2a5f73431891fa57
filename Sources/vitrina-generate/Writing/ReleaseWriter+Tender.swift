import OCDSCore

extension ReleaseWriter {
  /// Writes an open call for tenders.
  mutating func tender(_ process: ContractingProcess, _ index: Int) {
    let calendar = process.calendar
    openTender(process, status: "active")
    description(process)
    tenderItems(process)
    value("value", process.estimate)
    text("procurementMethodRationale", process.method.rationale)
    text("awardCriteria", process.method.criteria)
    text("awardCriteriaDetails", process.method.criteriaDetails)
    json.member("submissionMethod", strings: [process.method.submission])
    text("submissionMethodDetails", Phrases.submission)
    period("tenderPeriod", from: calendar.tenderStart, to: calendar.tenderEnd)
    period("enquiryPeriod", from: calendar.tenderStart, to: calendar.enquiryEnd)
    text("eligibilityCriteria", Phrases.eligibility)
    period(
      "contractPeriod",
      from: calendar.plannedDeliveryStart,
      to: calendar.plannedDeliveryEnd
    )
    json.name("milestones")
    json.beginArray()
    milestone(
      "aclaraciones",
      "Junta de aclaraciones",
      type: "engagement",
      due: calendar.enquiryEnd
    )
    json.endArray()
    documents(Documents.tender, process, index)
    json.endObject()
  }

  /// Writes what came of the questions to a call for tenders.
  mutating func tenderUpdate(_ process: ContractingProcess, _ index: Int) {
    openTender(process, status: "active")
    json.member("hasEnquiries", boolean: true)
    answeredQuestions(process)
    documents(Documents.tender, process, index)
    json.endObject()
  }

  /// Writes a change of the call for tenders: more time for offers.
  mutating func tenderAmendment(_ process: ContractingProcess, _ index: Int) {
    let calendar = process.calendar
    openTender(process, status: "active")
    period("tenderPeriod", from: calendar.tenderStart, to: calendar.extendedTenderEnd)
    json.member("hasEnquiries", boolean: true)
    answeredQuestions(process)
    json.name("amendments")
    json.beginArray()
    let reasons = Phrases.tenderAmendments
    amendment(
      "MOD-1",
      day: process.releases[index].day,
      reasons[process.number % reasons.count],
      description: "Modificación a las bases: nueva fecha límite para presentar propuestas.",
      amends: .tender,
      process,
      index
    )
    json.endArray()
    documents(Documents.tender, process, index)
    json.endObject()
  }

  /// Writes the end of a call for tenders that came to nothing.
  mutating func failedTender(_ process: ContractingProcess, _ index: Int) {
    let isCancelled = process.releases[index].step == .tenderCancellation
    openTender(process, status: isCancelled ? "cancelled" : "unsuccessful")
    if !isCancelled { tenderers(process) }
    documents(Documents.cancellation, process, index)
    json.endObject()
  }

  /// Writes a tender that ended with a decision; where no call came before, all that describes it.
  mutating func completeTender(_ process: ContractingProcess, _ index: Int) {
    let hadCall = process.reaches(.tender, by: index)
    let calendar = process.calendar
    openTender(process, status: "complete")
    if !hadCall {
      tenderItems(process)
      value("value", process.estimate)
      text("procurementMethodRationale", process.method.rationale)
      text("awardCriteria", process.method.criteria)
      json.member("submissionMethod", strings: [process.method.submission])
    } else {
      period("awardPeriod", from: calendar.award - 1, to: calendar.award)
    }
    tenderers(process)
    json.endObject()
  }

  /// Writes an amendment, its reason and the release that it amends, named by what that reported.
  mutating func amendment(
    _ id: String,
    day: Int,
    _ reason: String,
    description: String,
    amends step: Step,
    _ process: ContractingProcess,
    _ index: Int
  ) {
    json.beginObject()
    text("id", id)
    date("date", day: day, seconds: 37_800)
    text("description", description)
    text("rationale", reason)
    if let amended = process.releases[..<index].lastIndex(where: { $0.step == step }) {
      text("amendsReleaseID") { $0.append(releaseID: amended, of: process) }
    }
    text("releaseID") { $0.append(releaseID: index, of: process) }
    json.endObject()
  }

  /// Opens the tender with what identifies it; the caller closes it.
  private mutating func openTender(_ process: ContractingProcess, status: String) {
    json.name("tender")
    json.beginObject()
    text("id", process.tenderID)
    text("title", process.title)
    text("status", status)
    procedure(process)
  }

  private mutating func description(_ process: ContractingProcess) {
    let sentences = Phrases.descriptions
    text("description") {
      $0.append(process.title)
      $0.append(". ")
      $0.append(sentences[process.number % sentences.count])
    }
  }

  private mutating func tenderItems(_ process: ContractingProcess) {
    json.name("items")
    json.beginArray()
    for lot in process.lots.indices { items(process, lot, estimated: true) }
    json.endArray()
  }

  private mutating func answeredQuestions(_ process: ContractingProcess) {
    let day = process.calendar.enquiryEnd
    json.name("milestones")
    json.beginArray()
    milestone("aclaraciones", "Junta de aclaraciones", type: "engagement", due: day, met: day)
    json.endArray()
  }

  private mutating func tenderers(_ process: ContractingProcess) {
    json.member("numberOfTenderers", integer: process.tenderers.count)
    guard !process.tenderers.isEmpty else { return }
    json.name("tenderers")
    json.beginArray()
    for supplier in process.tenderers { reference(supplier) }
    json.endArray()
  }
}
