internal import OCDSCore
internal import OCDSExport
internal import OCDSStore

/// Any selection in any form: the addresses of `/api/v1/records` with an ending.
enum SelectionDownloadRoute {
  static func routes(_ context: SelectionDownload.Context) -> [Route] {
    DownloadForm.allCases.map { route($0, context) }
  }

  private static func route(_ form: DownloadForm, _ context: SelectionDownload.Context) -> Route {
    let path = "/api/v1/records.\(form.rawValue)"
    return Route(
      path,
      summary: form.summary,
      parameters: SelectionRequest.filters + parameters(form, context.catalogue),
      responses: [
        RouteResponse(
          200,
          [form.plainMediaType],
          schema: form == .package ? "RecordPackage" : nil,
          es: "El archivo.",
          en: "The file."
        )
      ],
      isSlow: form.isBuilt
    ) { call throws(Problem) in
      let selection = try SelectionRequest.selection(call, zone: context.publication.zone)
      let language = language(call)
      let tables = call.all("table")
      let query = query(selection, call)
      let download = SelectionDownload(
        form: form,
        about: selection.canonicalText,
        address: query.isEmpty ? path : "\(path)?\(query)",
        name: name(selection, form == .csv ? tables.first : nil, language, context.catalogue),
        language: language,
        tables: tables,
        suppliers: selection.values[.supplier] ?? [],
        queue: RecordQueue(selection, context.rules)
      )
      return try download.response(to: call, context)
    }
  }

  /// The language of a file.
  static let lang = RouteParameter(
    "lang",
    .choice(Language.allCases.map(\.rawValue)),
    example: "es",
    es: "El idioma de los encabezados y del nombre del archivo; si no, el de Accept-Language.",
    en: "The language of headings and of the file's name; else that of Accept-Language."
  )

  /// The parameters that a form has beside the filters.
  static func parameters(_ form: DownloadForm, _ catalogue: TableCatalogue) -> [RouteParameter] {
    var all = [lang]
    if form.hasTables {
      all.append(
        RouteParameter(
          "table",
          .choice(catalogue.tables.map(\.name)),
          repeatable: form != .csv,
          example: catalogue.standard.name,
          es: form == .csv
            ? "La tabla; si no, la de adjudicaciones (awards)."
            : "Las tablas que lleva; si no, todas.",
          en: form == .csv
            ? "The table; else that of awards." : "The tables that it holds; else all."
        )
      )
    }
    return all
  }

  /// The language that the address asks for, else the one that the client accepts.
  static func language(_ call: Call) -> Language {
    call["lang"].flatMap(Language.init(rawValue:)) ?? call.language
  }

  /// The query of the download's own address, always written the same way.
  private static func query(_ selection: Selection, _ call: Call) -> String {
    var parts: [String] = []
    if !selection.pairs.isEmpty { parts.append(selection.canonicalText) }
    if let language = call["lang"] { parts.append("lang=\(language)") }
    parts += call.all("table").map { "table=\($0)" }
    return parts.joined(separator: "&")
  }

  /// The name of the file: what it holds, the table where it is one, the year where it is one, and that it is a part.
  static func name(
    _ selection: Selection,
    _ table: String?,
    _ language: Language,
    _ catalogue: TableCatalogue
  ) -> String {
    var name = Wording(es: "contrataciones", en: "contracting")[language]
    if let table, table != catalogue.standard.name, let title = catalogue[table]?.title[language] {
      name += "-" + title.lowercased().split(separator: " ").joined(separator: "-")
    }
    let years = selection.values[.year] ?? []
    if years.count == 1 { name += "-\(years[0])" }
    if !selection.without(.year).isEverything {
      name += Wording(es: "-selección", en: "-selection")[language]
    }
    return name
  }
}
