internal import OCDSCore

/// The page of one contracting process: from planning to the last payment, and how it came to be so.
struct ProcessPage: Sendable {
  /// A release of the process and what it changed.
  struct Entry: Sendable {
    let id: String
    let date: String
    let tags: [String]
    /// What changed, a sentence each.
    let changes: [Wording]
    let address: Address
  }

  /// A file that holds this process.
  struct Download: Sendable {
    let name: Wording
    let address: Address
  }

  let settings: PublicationSettings
  let language: Language
  let words: CodeWords
  let ocid: String
  /// The compiled release; nothing where the releases cannot be merged.
  let compiled: Published
  /// The releases, from the first.
  let history: [Entry]
  /// What the validator says of the process.
  let findings: [Wording]
  let downloads: [Download]
  /// The time zone of the days.
  let zone: ZoneOffset
  /// The process in one sentence: who bought, how, from whom, for how much.
  let sentence: String?
  /// The ids of those who have an award.
  let suppliers: Set<String>
  /// The most awards, contracts, payments and releases that are shown.
  var mostRows = 200
  /// Whether something was left out because the page would be too large.
  var isCut = false

  init(
    settings: PublicationSettings,
    language: Language,
    words: CodeWords,
    ocid: String,
    compiled: Published,
    history: [Entry],
    findings: [Wording],
    downloads: [Download]
  ) {
    self.settings = settings
    self.language = language
    self.words = words
    self.ocid = ocid
    self.compiled = compiled
    self.history = history
    self.findings = findings
    self.downloads = downloads
    zone = ZoneOffset(named: settings.timeZone) ?? .fixed(0)
    suppliers = Set(
      compiled["awards"].items.flatMap { $0["suppliers"].items.compactMap { $0["id"].exact } }
    )
    sentence = ProcessPage.sentence(compiled, language, words)
  }

  func say(_ es: String, _ en: String) -> String { language == .es ? es : en }

  var tender: Published { compiled["tender"] }

  /// What the process is about, in the best words that it has.
  var title: String {
    let said = [
      tender["title"], tender["description"], compiled["awards"].items.first?["title"],
      compiled["contracts"].items.first?["title"], compiled["awards"].items.first?["description"],
      compiled["contracts"].items.first?["description"],
    ]
    return said.lazy.compactMap { $0?.text }.first ?? ocid
  }

  /// The page, whole.
  func document() -> [UInt8] {
    let summary =
      sentence ?? say("Proceso de contratación \(ocid).", "Contracting process \(ocid).")
    let frame = PageFrame(
      settings: settings,
      language: language,
      page: .process(ocid),
      title: String(title.prefix(120)),
      summary: String(summary.prefix(300)),
      crumbs: [
        (SitePage.home.name[language], SitePage.home.address(language)),
        (SitePage.processes.name[language], SitePage.processes.address(language)),
      ],
      alternates: downloads.first.map { [("application/json", ocid, $0.address)] } ?? [],
      linkedData: linkedData
    )
    return frame.document {
      header
      timeline
      tenderSection
      awardsSection
      contractsSection
      documentsSection
      partiesSection
      relatedSection
      historySection
      findingsSection
    }
  }

  private var header: HTML {
    Tag.header {
      Tag.h1 { Tag.bdi(text: title) }
      Tag.p(.class("meta")) {
        status
        " "
        Tag.span(
          .class("quiet"),
          .title(say("Identificador del proceso", "Identifier of the process"))
        ) {
          Tag.bdi { Tag.code(text: ocid) }
        }
      }
      if let sentence { Tag.p(.class("lead")) { Tag.bdi(text: sentence) } }
      if isCut || isLong {
        Tag.p(
          .class("notice"),
          text: say(
            "Este proceso es tan grande que aquí se muestra una parte; los archivos lo tienen completo.",
            "This process is so large that a part of it is shown here; the files have all of it."
          )
        )
      }
      if let description = tender["description"].text, description != title {
        Tag.p { Tag.bdi(text: description) }
      }
      Tag.ul(.class("chips no-print")) {
        for file in downloads {
          Tag.li { Tag.a(.href(file.address), text: file.name[language]) }
        }
      }
      facts
    }
  }

  /// Whether there are more awards, contracts, payments or releases than are shown.
  private var isLong: Bool {
    let contracts = compiled["contracts"].items
    return max(compiled["awards"].items.count, contracts.count, history.count) > mostRows
      || contracts.contains { $0["implementation"]["transactions"].items.count > mostRows }
  }

  /// How far the process is, in a word.
  private var status: HTML {
    let (words, kind) = ProcessStage(compiled).words(self.words)
    return Tag.span(.class("badge \(kind)"), text: words[language])
  }

  private var facts: HTML {
    FactList(language) { facts in
      facts.add(say("Comprador", "Buyer"), party(compiled["buyer"], .buyer))
      facts.add(say("Convoca", "Procuring entity"), party(tender["procuringEntity"], .buyer))
      facts.add(say("Cómo se contrata", "Method"), text: method)
      facts.add(
        say("Por qué así", "Why this method"),
        data: tender["procurementMethodRationale"].text
      )
      facts.add(
        say("Qué se contrata", "Category"),
        text: tender["mainProcurementCategory"].text.map { words.category($0)[language] }
      )
      facts.add(say("Presupuesto", "Budget"), text: money(compiled["planning"]["budget"]["amount"]))
      facts.add(say("Valor estimado", "Estimated value"), text: money(tender["value"]))
      facts.add(
        say("Participantes", "Bidders"),
        text: tender["numberOfTenderers"].number
      )
      facts.add(
        say("Última publicación", "Last published"),
        text: history.last.map { DateWords.words($0.date, in: zone)[language] }
      )
    }.html
  }

  private var method: String? {
    let name = tender["procurementMethod"].text.map { words.method($0)[language] }
    guard let details = tender["procurementMethodDetails"].text else { return name }
    guard let name, details.lowercased() != name.lowercased() else { return details }
    return "\(details) (\(name.lowercased()))"
  }

  /// schema.org: a public service of the office that buys.
  private var linkedData: [UInt8] {
    var writer = JSONWriter()
    writer.object { w in
      w.member("@context", "https://schema.org")
      w.member("@type", "GovernmentService")
      w.member("name", title)
      w.member("identifier", ocid)
      w.member("url", SitePage.process(ocid).address(language).whole(below: settings.baseURL).text)
      w.member(
        "provider",
        object: { w in
          w.member("@type", "GovernmentOrganization")
          w.member("name", compiled["buyer"]["name"].text ?? settings.publisher.name)
        }
      )
    }
    return writer.bytes
  }
}
