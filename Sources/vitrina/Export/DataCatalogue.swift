import OCDSCore

/// The catalogue of the data for open data portals, in the words of DCAT.
///
/// Source: DCAT version 3, and the profile DCAT-US 1.1, whose file is called `data.json`. Portals that read DCAT-AP read
/// the same properties by their JSON-LD context.
enum DataCatalogue {
  static let name = "data.json"
  private static let context = "https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld"
  private static let schema = "https://project-open-data.cio.gov/v1.1/schema"

  /// The catalogue with the files of a manifest.
  static func json(
    _ settings: PublicationSettings,
    _ manifest: ReadyMadeManifest,
    _ language: Language,
    published: String?
  ) -> [UInt8] {
    let base = settings.baseURL
    let whole = manifest.entries.first { $0.period.isEmpty }
    var writer = JSONWriter(indent: 2)
    writer.object { w in
      w.member("@context", context)
      w.member("@id", "\(base)/data.json")
      w.member("@type", "dcat:Catalog")
      w.member("conformsTo", schema)
      w.member("describedBy", "\(schema)/catalog.json")
      w.member(
        "dataset",
        array: { w in
          w.object { w in
            w.member("@type", "dcat:Dataset")
            w.member("identifier", "\(base)/")
            w.member("title", title(settings)[language])
            w.member("description", description[language])
            w.member("keyword", strings: keywords(language))
            w.member("modified", ifPresent: published)
            w.member("accessLevel", "public")
            w.member("language", strings: [settings.language])
            w.member("license", ifPresent: settings.license)
            w.member("describedBy", "https://standard.open-contracting.org/1.1/")
            w.member("landingPage", "\(base)/")
            if let from = whole?.from, let to = whole?.to {
              w.member("temporal", "\(from)/\(to)")
            }
            w.member(
              "publisher",
              object: { w in
                w.member("@type", "org:Organization")
                w.member("name", settings.publisher.name)
                w.member("sameAs", ifPresent: settings.publisher.uri)
              }
            )
            w.member(
              "distribution",
              array: { w in
                writeInterface(base, language, to: &w)
                for entry in manifest.entries { write(entry, base, language, to: &w) }
              }
            )
          }
        }
      )
    }
    writer.endLine()
    return writer.bytes
  }

  private static func writeInterface(_ base: String, _ language: Language, to w: inout JSONWriter) {
    w.object { w in
      w.member("@type", "dcat:Distribution")
      w.member("title", Wording(es: "API de OCDS", en: "OCDS API")[language])
      w.member("accessURL", "\(base)/api/v1/records")
      w.member("format", "API")
    }
  }

  private static func write(
    _ entry: ReadyMadeManifest.Entry,
    _ base: String,
    _ language: Language,
    to w: inout JSONWriter
  ) {
    w.object { w in
      w.member("@type", "dcat:Distribution")
      let period =
        entry.period.isEmpty ? Wording(es: "todo", en: "everything")[language] : entry.period
      w.member("title", "\(entry.form), \(period)")
      w.member("downloadURL", "\(base)/downloads/\(entry.path)")
      w.member("mediaType", entry.mediaType)
      w.member("format", entry.form)
      w.member("byteSize", integer: entry.bytes)
      w.member("modified", entry.published)
      w.member(
        "checksum",
        object: { w in
          w.member("algorithm", "SHA-256")
          w.member("checksumValue", entry.sha256)
        }
      )
    }
  }

  private static func title(_ settings: PublicationSettings) -> Wording {
    Wording(
      es: "Contrataciones públicas: \(settings.publisher.name)",
      en: "Public contracting: \(settings.publisher.name)"
    )
  }

  private static let description = Wording(
    es: "Procesos de contratación en el Estándar de Datos para las Contrataciones Abiertas (OCDS) "
      + "1.1: licitaciones, adjudicaciones, contratos y pagos.",
    en: "Contracting processes in the Open Contracting Data Standard (OCDS) 1.1: tenders, awards, "
      + "contracts and payments."
  )

  private static func keywords(_ language: Language) -> [String] {
    switch language {
    case .es: ["contrataciones abiertas", "compras públicas", "licitaciones", "contratos", "OCDS"]
    case .en: ["open contracting", "public procurement", "tenders", "contracts", "OCDS"]
    }
  }
}
