internal import OCDSCore
internal import OCDSExport
internal import OCDSSchema

/// The data dictionary: every column of the tables, every field of the releases, every code.
struct DictionaryPage: Sendable {
  let settings: PublicationSettings
  let language: Language
  private let labels: Labels?
  private let lists: [Codelist]
  private let tables: [ExportTable]

  init(settings: PublicationSettings, language: Language) {
    self.settings = settings
    self.language = language
    // What is compiled in can be read; an extension of others that cannot leaves the standard alone.
    let registry = try? ExtensionRegistry()
    var extensions: [Extension] = []
    for address in settings.extensions {
      if let found = registry?.find(url: address) { extensions.append(found) }
    }
    let standard = try? Labels()
    labels = (try? standard?.adding(extensions)) ?? standard
    lists = ((try? Codelists.patched(by: extensions)) ?? (try? Codelists()))?.all ?? []
    tables = (try? TableCatalogue())?.tables ?? []
  }

  func say(_ es: String, _ en: String) -> String { language == .es ? es : en }

  func document() -> [UInt8] {
    let title = SitePage.dictionary.name[language]
    let frame = PageFrame(
      settings: settings,
      language: language,
      page: .dictionary,
      title: title,
      summary: say(
        "Qué significa cada columna de las tablas, cada campo de los datos y cada código.",
        "What every column of the tables, every field of the data and every code means."
      ),
      crumbs: [
        (SitePage.home.name[language], SitePage.home.address(language)),
        (SitePage.downloads.name[language], SitePage.downloads.address(language)),
      ]
    )
    return frame.document {
      Tag.h1(text: title)
      Tag.p(
        .class("lead"),
        text: say(
          "Qué significa cada columna, cada campo y cada código de los datos.",
          "What every column, every field and every code of the data means."
        )
      )
      contents
      tablesSection
      fieldsSection
      codesSection
    }
  }

  /// The objects and their fields, in the order of the standard.
  private var objects: [(name: String, label: Label?, fields: [(key: String, label: Label)])] {
    guard let labels else { return [] }
    var objects: [(name: String, label: Label?, fields: [(key: String, label: Label)])] = []
    var places: [String: Int] = [:]
    for key in labels.keys {
      guard let label = labels[key] else { continue }
      let name = key.split(separator: ".", maxSplits: 1).first.map(String.init) ?? key
      let place = places[name] ?? objects.count
      if place == objects.count {
        places[name] = place
        objects.append((name, nil, []))
      }
      if key == name {
        objects[place].label = label
      } else {
        objects[place].fields.append((key, label))
      }
    }
    return objects
  }

  private var contents: HTML {
    Tag.nav(.class("contents"), .aria("label", say("En esta página", "On this page"))) {
      Tag.ul(.class("chips")) {
        for table in tables {
          Tag.li { Tag.a(.href(.fragment("tabla-\(table.name)")), text: table.title[language]) }
        }
        Tag.li { Tag.a(.href(.fragment("campos")), text: say("Campos", "Fields")) }
        Tag.li { Tag.a(.href(.fragment("codigos")), text: say("Códigos", "Codes")) }
      }
    }
  }

  private var tablesSection: HTML {
    Tag.section(.aria("labelledby", "tablas")) {
      Tag.h2(.id("tablas"), text: say("Columnas de las tablas", "Columns of the tables"))
      Tag.p(
        text: say(
          "Así están hechos los archivos XLSX, CSV y SQLite. La ruta dice de qué campo sale la columna; sin ruta, se calcula.",
          "So the XLSX, CSV and SQLite files are made. The path tells which field the column is taken from; without one it is worked out."
        )
      )
      for table in tables {
        Tag.h3(.id("tabla-\(table.name)")) {
          table.title[language] + " "
          Tag.code(text: table.name)
        }
        Tag.p(text: table.description[language])
        definitions(
          [
            say("Columna", "Column"), say("Nombre", "Name"), say("Tipo", "Type"),
            say("Ruta", "Path"), say("Qué es", "What it is"),
          ],
          caption: table.title[language],
          table.columns.map {
            [
              Tag.code(text: $0.name), HTML($0.title[language]), HTML($0.type.title[language]),
              $0.path.isEmpty ? HTML("—") : Tag.code(text: $0.path), HTML($0.description[language]),
            ]
          }
        )
      }
    }
  }

  private var fieldsSection: HTML {
    Tag.section(.aria("labelledby", "campos")) {
      Tag.h2(.id("campos"), text: say("Campos de los datos", "Fields of the data"))
      Tag.p {
        say(
          "Los datos siguen el Estándar de Datos para las Contrataciones Abiertas (OCDS) 1.1. ",
          "The data follow the Open Contracting Data Standard (OCDS) 1.1. "
        )
        say("Cada objeto con sus campos:", "Each object with its fields:")
      }
      for object in objects {
        Tag.h3(.id(object.name)) {
          if let label = object.label { label.title[language] + " " }
          Tag.code(text: object.name)
        }
        if let description = object.label?.description[language], !description.isEmpty {
          Tag.p(text: description)
        }
        if !object.fields.isEmpty {
          definitions(
            [say("Campo", "Field"), say("Nombre", "Name"), say("Qué es", "What it is")],
            caption: object.label?.title[language] ?? say("Campos de ", "Fields of ") + object.name,
            object.fields.map { field in
              let name = String(field.key.dropFirst(object.name.count + 1))
              return [
                Tag.code(.id(field.key), text: name), HTML(field.label.title[language]),
                HTML(field.label.description[language]),
              ]
            }
          )
        }
      }
    }
  }

  private var codesSection: HTML {
    Tag.section(.aria("labelledby", "codigos")) {
      Tag.h2(.id("codigos"), text: say("Códigos", "Codes"))
      for list in lists {
        let name = String(list.name.split(separator: ".").first ?? "")
        Tag.h3(.id("lista-\(name)")) { Tag.code(text: name) }
        Tag.p(
          .class("quiet"),
          text: list.isOpen
            ? say(
              "Lista abierta: puede haber otros códigos donde ninguno de estos conviene.",
              "Open list: there may be other codes where none of these fits."
            )
            : say("Lista cerrada: no hay otros códigos.", "Closed list: there are no other codes.")
        )
        if list.codes.count > 60 {
          Tag.details {
            Tag.summary(
              text: say(
                "Ver los \(NumberWords.count(list.codes.count)) códigos",
                "See the \(NumberWords.count(list.codes.count)) codes"
              )
            )
            codes(list, name)
          }
        } else {
          codes(list, name)
        }
      }
    }
  }

  private func codes(_ list: Codelist, _ name: String) -> HTML {
    let isDescribed = list.codes.contains { !($0.description?[language] ?? "").isEmpty }
    var heads = [say("Código", "Code"), say("Nombre", "Name")]
    if isDescribed { heads.append(say("Qué es", "What it is")) }
    return definitions(
      heads,
      caption: say("Códigos de ", "Codes of ") + name,
      list.codes.map { code in
        var cells = [Tag.code(text: code.code), HTML(code.title[language])]
        if isDescribed { cells.append(HTML(code.description?[language] ?? "—")) }
        return cells
      }
    )
  }

  /// A table of definitions: what is defined stands first.
  private func definitions(_ heads: [String], caption: String, _ rows: [[HTML]]) -> HTML {
    Tag.table(.class("stack words")) {
      Tag.caption(.class("away"), text: caption)
      Tag.thead { Tag.tr { for head in heads { Tag.th(.scope("col"), text: head) } } }
      Tag.tbody {
        for row in rows {
          Tag.tr {
            for (place, cell) in row.enumerated() {
              if place == 0 {
                Tag.th(.scope("row")) { cell }
              } else {
                Tag.td(.data("label", heads[place])) { cell }
              }
            }
          }
        }
      }
    }
  }
}
