internal import OCDSCore
internal import OCDSStore

/// The data of a selection: its files, its feed, its address in the API.
enum SelectionLinks {
  /// The formats in which any selection is given, in the order in which people are offered them.
  static let formats: [(ending: String, name: Wording)] = [
    ("xlsx", Wording(es: "Hoja de cálculo (XLSX)", en: "Spreadsheet (XLSX)")),
    ("csv", Wording("CSV")),
    ("json", Wording("JSON")),
    ("jsonl.gz", Wording(es: "JSON por línea (gzip)", en: "JSON lines (gzip)")),
  ]

  /// The file of a selection, in the language of the page that leads to it, whatever the browser prefers.
  static func file(_ ending: String, of selection: Selection, _ language: Language) -> Address {
    .here(["api", "v1", "records.\(ending)"], query: filters(of: selection) + said(language))
  }

  /// The feed of a selection, in the language of the page: a feed reader asks for none.
  static func feed(of selection: Selection, _ language: Language) -> Address {
    .here(["api", "v1", "records.atom"], query: filters(of: selection) + said(language))
  }

  /// The language as a part of an address.
  static func said(_ language: Language) -> [(name: String, value: String)] {
    [("lang", language.rawValue)]
  }

  /// The selection in the API.
  static func api(of selection: Selection) -> Address {
    .here(["api", "v1", "records"], query: filters(of: selection))
  }

  /// Files and feeds have an order of their own.
  private static func filters(of selection: Selection) -> [(name: String, value: String)] {
    selection.unordered.pairs
  }

  /// The links as chips: the files, then the feed.
  static func chips(of selection: Selection, _ language: Language) -> HTML {
    Tag.ul(.class("chips no-print")) {
      for format in formats {
        Tag.li {
          Tag.a(.href(file(format.ending, of: selection, language)), text: format.name[language])
        }
      }
      Tag.li {
        Tag.a(
          .href(feed(of: selection, language)),
          .type("application/atom+xml"),
          text: Wording(es: "Seguir cambios (Atom)", en: "Follow changes (Atom)")[language]
        )
      }
    }
  }
}
