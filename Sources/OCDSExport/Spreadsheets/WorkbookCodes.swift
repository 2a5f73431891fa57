internal import OCDSCore
internal import OCDSSchema

/// What the first sheet of a workbook says of the codes that stand in the others, such as `direct`.
enum WorkbookCodes {
  /// Lists that people know, and that would fill the sheet.
  private static let known: Set<String> = ["currency.csv"]

  /// The codes of each list that a column has, under the column's heading; each list once.
  static func lines(
    tables: [ExportTable],
    _ codelists: Codelists,
    _ language: Language
  ) -> [WorkbookGuide.Line] {
    var lines: [WorkbookGuide.Line] = []
    var seen = known
    for column in tables.flatMap(\.columns) {
      guard let name = column.codelist, seen.insert(name).inserted, let list = codelists[name]
      else { continue }
      lines.append(
        WorkbookGuide.Line(cells: ["", column.title[language], column.path], isHeading: true)
      )
      lines += list.codes.map { code in
        WorkbookGuide.Line(
          cells: [
            "", code.code, code.title[language], "", code.description?[language] ?? "",
          ]
        )
      }
    }
    guard !lines.isEmpty else { return [] }
    let headings = [
      Wording(es: "Códigos", en: "Codes"), Wording(es: "Código", en: "Code"),
      Wording(es: "Nombre", en: "Name"), Wording(""),
      Wording(es: "Qué significa", en: "What it means"),
    ]
    let heading = WorkbookGuide.Line(cells: headings.map { $0[language] }, isHeading: true)
    return [WorkbookGuide.Line(cells: []), heading] + lines
  }
}
