internal import OCDSCore

/// A page of the site, and its address in each language.
///
/// Addresses are words and last: what a page is called here is never changed, only added to.
enum SitePage: Sendable, Hashable {
  case home
  case processes
  case process(String)
  case suppliers
  case supplier(String)
  case buyers
  case buyer(String)
  case downloads
  case dictionary
  case quality
  case about
  case developers
  case accessibility

  /// The parts of its path.
  func path(_ language: Language) -> [String] {
    let es = language == .es
    let first = [language.rawValue]
    switch self {
    case .home: return first
    case .processes: return first + [es ? "procesos" : "processes"]
    case .process(let ocid): return first + [es ? "procesos" : "processes", ocid]
    case .suppliers: return first + [es ? "proveedores" : "suppliers"]
    case .supplier(let id): return first + [es ? "proveedores" : "suppliers", id]
    case .buyers: return first + [es ? "compradores" : "buyers"]
    case .buyer(let id): return first + [es ? "compradores" : "buyers", id]
    case .downloads: return first + [es ? "descargas" : "downloads"]
    case .dictionary: return first + [es ? "diccionario" : "dictionary"]
    case .quality: return first + [es ? "semaforo" : "traffic-light"]
    case .about: return first + [es ? "acerca" : "about"]
    case .developers: return first + [es ? "desarrolladores" : "developers"]
    case .accessibility: return first + [es ? "accesibilidad" : "accessibility"]
    }
  }

  /// Its address, with a query that is the same in both languages.
  func address(_ language: Language, query: [(name: String, value: String)] = []) -> Address {
    .here(path(language), query: query)
  }

  /// Its name in a menu.
  var name: Wording {
    switch self {
    case .home: Wording(es: "Inicio", en: "Home")
    case .processes: Wording(es: "Contrataciones", en: "Contracting")
    case .process(let ocid): Wording(ocid)
    case .suppliers: Wording(es: "Proveedores", en: "Suppliers")
    case .supplier(let id), .buyer(let id): Wording(id)
    case .buyers: Wording(es: "Compradores", en: "Buyers")
    case .downloads: Wording(es: "Descargas", en: "Downloads")
    case .dictionary: Wording(es: "Diccionario de datos", en: "Data dictionary")
    case .quality: Wording(es: "Semáforo", en: "Traffic light")
    case .about: Wording(es: "Acerca de", en: "About")
    case .developers: Wording(es: "Desarrolladores", en: "Developers")
    case .accessibility: Wording(es: "Accesibilidad", en: "Accessibility")
    }
  }
}
