internal import OCDSCore

/// The page of a problem: what is wrong, and where to go from here.
struct ErrorPage: SpokenPage {
  let site: Site
  let language: Language
  let problem: Problem
  /// The page that was asked for, in the other address of which the visitor may go on; the first page where it is none.
  let page: SitePage

  init(_ site: Site, _ problem: Problem, _ request: Request, _ language: Language) {
    self.site = site
    self.language = language
    self.problem = problem
    let path = request.target.prefix { $0 != UInt8(ascii: "?") }
    let text = String(decoding: path, as: UTF8.self)
    let known: [SitePage] = [.processes, .suppliers, .buyers]
    page = known.first { text.hasPrefix($0.pattern(language)) } ?? .home
  }

  func document() -> [UInt8] {
    let frame = PageFrame(
      settings: site.settings,
      language: language,
      page: page,
      title: problem.title[language],
      summary: problem.title[language],
      crumbs: [(SitePage.home.name[language], SitePage.home.address(language))],
      isUnlisted: true
    )
    return frame.document {
      Tag.h1(text: problem.title[language])
      Tag.p(.class("lead")) { Tag.bdi(text: detail.cut(1500)) }
      SearchBox.html(language)
      Tag.h2(text: say("También puede", "You can also"))
      Tag.ul {
        for page in [SitePage.processes, .suppliers, .buyers] {
          Tag.li { Tag.a(.href(page.address(language)), text: links[page] ?? "") }
        }
        Tag.li {
          Tag.a(
            .href(SitePage.home.address(language)),
            text: say("volver al inicio", "go to the first page")
          )
        }
      }
      Tag.p(.class("quiet small")) {
        say("Código del problema: ", "Code of the problem: ")
        Tag.bdi { Tag.code(text: "\(problem.status) \(problem.name)") }
      }
    }
  }

  /// What is wrong; of an address that is not there the words are for people, who cannot do much with a list of routes.
  private var detail: String {
    guard problem.name == Problem.noSuchPath.name else { return problem.detail[language] }
    return say(
      "En esta dirección no hay nada: puede estar mal escrita, o ser de una página que ya no existe.",
      "There is nothing at this address: it may be misspelt, or of a page that is gone."
    )
  }

  private var links: [SitePage: String] {
    [
      .processes: say("ver todas las contrataciones", "see all contracting"),
      .suppliers: say("buscar a un proveedor", "look for a supplier"),
      .buyers: say("buscar a un comprador", "look for a buyer"),
    ]
  }
}
