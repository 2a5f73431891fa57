internal import OCDSCore

/// What surrounds the content of every page: head, masthead, menu, footer.
struct PageFrame: Sendable {
  /// Who publishes.
  let settings: PublicationSettings
  let language: Language
  let page: SitePage
  /// The query that the page is of, the same in both languages.
  var query: [(name: String, value: String)] = []
  /// The title, without the site's name.
  let title: String
  /// A sentence for search engines and for whoever shares the page.
  let summary: String
  /// The pages above this one, from the first.
  var crumbs: [(name: String, address: Address)] = []
  /// The data of this page, as a link: JSON, feed.
  var alternates: [(type: String, title: String, address: Address)] = []
  /// schema.org data about the page, as JSON.
  var linkedData: [UInt8] = []
  /// Whether search engines should leave it out, as they should a page of an error or of a place within a listing.
  var isUnlisted = false

  /// The page with its content.
  func document(@HTMLBuilder content: () -> HTML) -> [UInt8] {
    HTML.document(
      Tag.html(.lang(language.rawValue)) {
        head
        Tag.body {
          Tag.a(
            .class("skip"),
            .href(.fragment("contenido")),
            text: words("Ir al contenido", "Skip to the content")
          )
          masthead
          Tag.div(.class("inside")) {
            breadcrumbs
            Tag.main(.id("contenido")) { content() }
          }
          footer
        }
      }
    )
  }

  private func words(_ es: String, _ en: String) -> String { language == .es ? es : en }

  private var other: Language { language == .es ? .en : .es }

  private var head: HTML {
    let canonical = page.address(language, query: query).whole(below: settings.baseURL)
    let whole = "\(title) · \(settings.siteName)"
    return Tag.head {
      Tag.meta(.charset("utf-8"))
      Tag.meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
      Tag.title(text: page == .home ? settings.siteName : whole)
      Tag.meta(.name("description"), .content(summary))
      if isUnlisted { Tag.meta(.name("robots"), .content("noindex")) }
      Tag.link(.rel("icon"), .type(SiteFile.icon.type), .href(SiteFile.icon.address))
      Tag.link(.rel("stylesheet"), .href(SiteFile.stylesheet.address))
      if !isUnlisted {
        Tag.link(.rel("canonical"), .href(canonical))
        for version in Language.allCases {
          Tag.link(
            .rel("alternate"),
            .hreflang(version.rawValue),
            .href(page.address(version, query: query).whole(below: settings.baseURL))
          )
        }
      }
      for alternate in alternates {
        Tag.link(
          .rel("alternate"),
          .type(alternate.type),
          .title(alternate.title),
          .href(alternate.address)
        )
      }
      Tag.meta(.property("og:type"), .content("website"))
      Tag.meta(.property("og:title"), .content(title))
      Tag.meta(.property("og:description"), .content(summary))
      Tag.meta(.property("og:url"), .content(canonical.text))
      Tag.meta(.property("og:site_name"), .content(settings.siteName))
      Tag.meta(.property("og:locale"), .content(words("es_MX", "en_US")))
      if let brand = BrandSheet.file(settings.site) {
        Tag.link(.rel("stylesheet"), .href(SiteFile.address(ofPublisher: brand.name)))
      }
      if !linkedData.isEmpty { HTML.linkedData(linkedData) }
      Tag.script(.src(SiteFile.script.address), .defer)
    }
  }

  private static let menu: [SitePage] = [.processes, .suppliers, .buyers, .quality, .downloads]

  private var masthead: HTML {
    Tag.header(.class("masthead")) {
      Tag.div(.class("inside")) {
        Tag.a(.class("name"), .href(SitePage.home.address(language))) {
          if let logo = settings.site.logo {
            Tag.img(.src(SiteFile.address(ofPublisher: logo)), .alt(""), .height(40))
          }
          Tag.bdi(text: settings.siteName)
        }
        Tag.a(
          .class("language"),
          .href(page.address(other, query: query)),
          .hreflang(other.rawValue),
          .lang(other.rawValue),
          .rel("alternate"),
          text: other == .es ? "Español" : "English"
        )
        Tag.nav(.aria("label", words("Principal", "Main"))) {
          Tag.ul {
            for entry in Self.menu {
              Tag.li {
                Tag.a(
                  .href(entry.address(language)),
                  entry == page ? .aria("current", "page") : nil,
                  text: entry.name[language]
                )
              }
            }
          }
        }
      }
    }
  }

  private var breadcrumbs: HTML {
    guard !crumbs.isEmpty else { return .none }
    return Tag.nav(.class("crumbs"), .aria("label", words("Dónde está", "Where you are"))) {
      Tag.ol {
        for crumb in crumbs {
          Tag.li { Tag.a(.href(crumb.address)) { Tag.bdi(text: crumb.name) } }
        }
      }
    }
  }

  private static let footerMenu: [SitePage] = [.about, .dictionary, .developers, .accessibility]

  private var footer: HTML {
    Tag.footer(.class("foot")) {
      Tag.div(.class("inside")) {
        Tag.div {
          Tag.p {
            if let address = settings.publisher.uri.flatMap(Address.web) {
              Tag.a(.href(address)) { Tag.bdi(text: settings.publisher.name) }
            } else {
              Tag.bdi(text: settings.publisher.name)
            }
          }
          if let license = settings.license {
            Tag.p(.class("quiet")) {
              words("Licencia de los datos: ", "Licence of the data: ")
              if let address = Address.web(license) {
                Tag.a(.href(address), .rel("license"), text: license)
              } else {
                Tag.bdi(text: license)
              }
            }
          }
        }
        Tag.nav(.aria("label", words("Sobre este sitio", "About this site"))) {
          Tag.ul {
            for entry in Self.footerMenu {
              Tag.li { Tag.a(.href(entry.address(language)), text: entry.name[language]) }
            }
          }
        }
        Tag.p(
          .class("quiet"),
          text: words(
            "Datos abiertos según el Estándar de Datos para las Contrataciones Abiertas (OCDS).",
            "Open data by the Open Contracting Data Standard (OCDS)."
          )
        )
      }
    }
  }
}
