internal import OCDSCore
internal import OCDSStore

/// What a release says happened, in a sentence: who did what, with whom, for how much.
///
/// Amounts and suppliers are those of the release; the process lends its title, its buyer and, to contracts, its
/// suppliers.
struct FeedSentence {
  let words: Wording
  let title: String?
  let tags: [String]

  /// What the furthest tag of a release says happened, before and after the title.
  private struct Event {
    let tag: String
    let es: String
    let en: String
    /// The word before the supplier.
    var whom: Wording?

    init(_ tag: String, _ es: String, _ en: String, whom: Wording? = nil) {
      self.tag = tag
      self.es = es
      self.en = en
      self.whom = whom
    }
  }

  private static let to = Wording(es: "a", en: "to")
  private static let with = Wording(es: "con", en: "with")

  /// The furthest first: a release that tells of several stages is about the last.
  private static let events: [Event] = [
    Event("contractTermination", "dio por terminado el contrato de", "terminated the contract for"),
    Event("awardCancellation", "canceló la adjudicación de", "cancelled the award of"),
    Event("tenderCancellation", "canceló el procedimiento", "cancelled the procedure"),
    Event("contract", "contrató", "signed a contract for", whom: with),
    Event("contractAmendment", "modificó el contrato de", "amended the contract for", whom: with),
    Event("contractUpdate", "actualizó el contrato de", "updated the contract for", whom: with),
    Event("award", "adjudicó", "awarded", whom: to),
    Event("awardUpdate", "actualizó la adjudicación de", "updated the award of", whom: to),
    Event("implementation", "informó de la ejecución de", "reported on the implementation of"),
    Event(
      "implementationUpdate",
      "informó de la ejecución de",
      "reported on the implementation of"
    ),
    Event("tender", "publicó el procedimiento", "published the procedure"),
    Event("tenderAmendment", "modificó el procedimiento", "amended the procedure"),
    Event("tenderUpdate", "actualizó el procedimiento", "updated the procedure"),
    Event("planning", "publicó la planeación de", "published the planning of"),
    Event("planningUpdate", "actualizó la planeación de", "updated the planning of"),
  ]
  private static let any = Event("", "publicó información de", "published information on")
  private static let unsuccessful = Event("", "declaró desierto", "declared unsuccessful")

  init(_ text: [UInt8], _ summary: ProcessSummary?, publisher: String) {
    // A release that is no JSON cannot be published; if one is, the entry says little.
    let document: JSONDocument
    do throws(JSONError) { document = try JSONDocument(text) } catch {
      self.init(summary, publisher: publisher)
      return
    }
    let release = document.root
    var tags: [String] = []
    if let list = release["tag"] {
      var elements = list.elements
      while let tag = elements.next(), tags.count < 20 {
        if let tag = tag.string { tags.append(tag) }
      }
    }
    var title = summary?.title
    if title == nil, let tender = release["tender"] { title = tender.textValue("title") }
    var event = FeedSentence.events.first { tags.contains($0.tag) } ?? FeedSentence.any
    let isAward = event.tag.hasPrefix("award")
    var suppliers: Wording?
    var sums: [String] = []
    var isUnsuccessful = false
    if event.whom != nil {
      let facts = FeedFacts(release, isAward ? "awards" : "contracts")
      suppliers = facts.suppliers
      sums = facts.sums
      isUnsuccessful = isAward && facts.isUnsuccessful
    }
    if !isAward, suppliers == nil, let known = summary?.suppliers, !known.isEmpty {
      suppliers = ChangeValue.list(known.map(\.name), of: known.count)
    }
    if isUnsuccessful { event = FeedSentence.unsuccessful }
    var buyer = summary?.buyer?.name ?? summary?.procuringEntity?.name
    if buyer == nil, let named = release["buyer"] { buyer = named.textValue("name") }
    self.init(event, title, buyer ?? publisher, suppliers, sums, tags, ocid: summary?.ocid)
  }

  private init(_ summary: ProcessSummary?, publisher: String) {
    let buyer = summary?.buyer?.name ?? publisher
    self.init(FeedSentence.any, summary?.title, buyer, nil, [], [], ocid: summary?.ocid)
  }

  private init(
    _ event: Event,
    _ title: String?,
    _ buyer: String,
    _ suppliers: Wording?,
    _ sums: [String],
    _ tags: [String],
    ocid: String?
  ) {
    let title = title.map { ChangeValue.cut($0, to: 300) }
    let what = title ?? ocid ?? ""
    let who = ChangeValue.cut(buyer, to: 200)
    var (es, en) = ("\(who) \(event.es) «\(what)»", "\(who) \(event.en) “\(what)”")
    if let suppliers, let whom = event.whom {
      es += " \(whom.es) \(suppliers.es)"
      en += " \(whom.en) \(suppliers.en)"
    }
    if event.whom != nil, !sums.isEmpty {
      es += " por \(sums.joined(separator: " y "))"
      en += " for \(sums.joined(separator: " and "))"
    }
    words = Wording(es: es + ".", en: en + ".")
    self.title = title
    self.tags = tags
  }
}
