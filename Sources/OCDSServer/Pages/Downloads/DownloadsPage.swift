internal import OCDSCore

/// The page of the files: what there is, how to open it, and under which licence.
struct DownloadsPage: Sendable {
  let settings: PublicationSettings
  let language: Language
  let files: ReadyMadeList

  func say(_ es: String, _ en: String) -> String { language == .es ? es : en }

  func document() -> [UInt8] {
    let title = SitePage.downloads.name[language]
    let frame = PageFrame(
      settings: settings,
      language: language,
      page: .downloads,
      title: title,
      summary: say(
        "Todas las contrataciones en archivos: hojas de cálculo, CSV y JSON, con su huella y su licencia.",
        "All contracting as files: spreadsheets, CSV and JSON, with their hashes and their licence."
      ),
      crumbs: [(SitePage.home.name[language], SitePage.home.address(language))],
      linkedData: linkedData
    )
    return frame.document {
      Tag.h1(text: title)
      Tag.p(
        .class("lead"),
        text: say(
          "Todo lo publicado, en archivos que puede guardar, abrir y comparar.",
          "Everything that is published, in files to keep, open and compare."
        )
      )
      if files.entries.isEmpty { nothing } else { list }
      opening
      terms
    }
  }

  private var nothing: HTML {
    Tag.div(.class("notice")) {
      Tag.p(
        text: say(
          "Todavía no hay archivos hechos de antemano.",
          "There are no ready-made files yet."
        )
      )
      Tag.p {
        say("Quien publica los hace con ", "The publisher makes them with ")
        Tag.code(text: "vitrina export")
        say(
          "; aparecen aquí en cuanto están. Mientras tanto, ",
          "; they appear here as soon as they are there. Meanwhile "
        )
        Tag.a(
          .href(SitePage.processes.address(language)),
          text: say("la búsqueda", "the search")
        )
        say(
          " descarga cualquier selección, también la de todo.",
          " downloads any selection, that of everything too."
        )
      }
    }
  }

  private var list: HTML {
    HTML(
      files.periods.enumerated().map { place, period in
        let id = "archivos-\(place + 1)"
        let name =
          period.name.isEmpty
          ? say("Todo lo publicado", "Everything") : String(period.name.prefix(40))
        return Tag.section(.aria("labelledby", id)) {
          Tag.h2(.id(id)) { Tag.bdi(text: name) }
          if !period.entries.isEmpty { table(period.entries, caption: name) }
          months(period.months, of: name)
        }
      }
    )
  }

  /// The files of each month, folded: of three years they are a hundred.
  private func months(_ months: [ReadyMadeList.Period], of year: String) -> HTML {
    guard !months.isEmpty else { return .none }
    return Tag.details {
      Tag.summary(
        text: say("Mes por mes: ", "Month by month: ") + year + " (\(months.count))"
      )
      for month in months {
        let name = DateWords.month(month.name)[language]
        Tag.h3(text: name)
        table(month.entries, caption: name)
      }
    }
  }

  private func table(_ entries: [ReadyMadeList.Entry], caption: String) -> HTML {
    let heads = [
      say("Archivo", "File"), say("Tamaño", "Size"), say("Filas", "Rows"), say("Fecha", "Date"),
      "SHA-256",
    ]
    return Tag.table(.class("stack files")) {
      Tag.caption(.class("away"), text: say("Archivos: ", "Files: ") + caption)
      Tag.thead {
        Tag.tr {
          Tag.th(.scope("col"), text: heads[0])
          Tag.th(.scope("col"), .class("number"), text: heads[1])
          Tag.th(.scope("col"), .class("number"), text: heads[2])
          Tag.th(.scope("col"), text: heads[3])
          Tag.th(.scope("col"), text: heads[4])
        }
      }
      Tag.tbody {
        for entry in entries {
          Tag.tr {
            Tag.th(.scope("row")) {
              Tag.a(.href(.here(["downloads"] + entry.path)), .download("")) {
                Tag.bdi(text: entry.path.last ?? "")
              }
            }
            cell(heads[1], entry.bytes.map { FileSize.words($0) }, isNumber: true)
            cell(heads[2], entry.rows.map(NumberWords.count), isNumber: true)
            cell(heads[3], entry.date.map { day($0) })
            Tag.td(.data("label", heads[4])) {
              if let sha256 = entry.sha256 { Tag.code(.class("hash"), text: sha256) } else { "—" }
            }
          }
        }
      }
    }
  }

  /// The day of an instant where the publication is; else what the list says.
  private func day(_ text: String) -> String {
    guard let time = DateTime(text), time.flaw == nil else {
      return DateWords.words(text)[language]
    }
    let zone = ZoneOffset(named: settings.timeZone) ?? .fixed(0)
    return DateWords.words(CivilDate(dayNumber: DateWords.dayNumber(time.instant, zone)))[language]
  }

  private func cell(_ label: String, _ text: String?, isNumber: Bool = false) -> HTML {
    Tag.td(isNumber ? .class("number") : nil, .data("label", label), text: text ?? "—")
  }

  private var opening: HTML {
    Tag.section(.aria("labelledby", "abrir")) {
      Tag.h2(.id("abrir"), text: say("Cómo abrirlos", "How to open them"))
      Tag.dl(.class("facts")) {
        for format in FileForm.all {
          Tag.dt { Tag.code(text: format.ending) }
          Tag.dd(text: format.opening[language])
        }
      }
      Tag.p {
        say(
          "Qué significa cada columna y cada campo está en el ",
          "What each column and each field means stands in the "
        )
        Tag.a(
          .href(SitePage.dictionary.address(language)),
          text: say("diccionario de datos", "data dictionary")
        )
        "."
      }
      Tag.p {
        say(
          "La huella SHA-256 dice si un archivo llegó entero: ",
          "The SHA-256 hash tells whether a file arrived whole: "
        )
        Tag.code(text: "sha256sum \(files.entries.first?.path.last ?? "archivo.csv")")
        say(" debe dar la misma.", " must give the same.")
      }
    }
  }

  private var terms: HTML {
    Tag.section(.aria("labelledby", "licencia")) {
      Tag.h2(
        .id("licencia"),
        text: say("Licencia y política de publicación", "Licence and publication policy")
      )
      Tag.p { PublicationTerms.license(settings, language) }
      Tag.p { PublicationTerms.policy(settings, language) }
    }
  }

  /// schema.org: a data set and its files.
  private var linkedData: [UInt8] {
    let base = settings.baseURL
    var writer = JSONWriter()
    writer.object { w in
      w.member("@context", "https://schema.org")
      w.member("@type", "Dataset")
      w.member(
        "name",
        say("Contrataciones abiertas de ", "Open contracting of ") + settings.publisher.name
      )
      w.member(
        "description",
        say(
          "Los procesos de contratación según el Estándar de Datos para las Contrataciones Abiertas.",
          "The contracting processes by the Open Contracting Data Standard."
        )
      )
      w.member("url", SitePage.downloads.address(language).whole(below: base).text)
      w.member("license", ifPresent: settings.license)
      w.member("isAccessibleForFree", boolean: true)
      w.member(
        "creator",
        object: { w in
          w.member("@type", "GovernmentOrganization")
          w.member("name", settings.publisher.name)
        }
      )
      w.member(
        "distribution",
        array: { w in
          for entry in files.entries.prefix(50) {
            w.object { w in
              w.member("@type", "DataDownload")
              w.member(
                "contentUrl",
                Address.here(["downloads"] + entry.path).whole(below: base).text
              )
              w.member("encodingFormat", entry.format)
            }
          }
        }
      )
    }
    return writer.bytes
  }
}
