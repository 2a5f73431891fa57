import Foundation
import OCDSCore
import OCDSIngestion
import TestSupport
import Testing

@Suite("RealData: values of CompraNet and Compras MX")
struct RealDataValueTests {
  /// The cells of a CSV file by their column.
  private static func columns(_ path: String, _ encoding: String.Encoding) throws -> [String:
    [String]]
  {
    let data = try Data(contentsOf: Paths.data(path))
    let text = try #require(String(data: data, encoding: encoding))
    var rows: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        rows[rows.count - 1].append(cell)
        cell = ""
      case "\n" where !isQuoted:
        rows[rows.count - 1].append(cell)
        cell = ""
        rows.append([])
      case "\r" where !isQuoted: break
      default: cell.unicodeScalars.append(scalar)
      }
    }
    let heads = try #require(rows.first)
    var columns: [String: [String]] = [:]
    for row in rows.dropFirst() where row.count == heads.count {
      for (head, cell) in zip(heads, row) { columns[head, default: []].append(cell) }
    }
    return columns
  }

  private static func check(_ columns: [String: [String]], _ heads: [String: String]) throws {
    var read = 0
    for (head, table) in heads {
      let cells = try #require(columns[head], "\(head)")
      let reader = try #require(ValueReaders.all[table])
      for cell in cells {
        let value = reader(Array(cell.utf8))
        let codes = value.codes.compactMap(ValueFaultCode.init)
        #expect(!codes.contains { $0.severity == .error }, "\(head): \(cell)")
        if value.hasValue { read += 1 }
      }
    }
    #expect(read > 1000)
  }

  @Test(
    "every date, amount, currency and coded column of CompraNet is read",
    .enabled(if: Paths.hasData("compranet"), Comment(rawValue: noData)),
    arguments: [
      "sample_Contratos2010_2012_150514080257.csv", "sample_Contratos2014_150514075704.csv",
    ]
  )
  func compranet(_ file: String) throws {
    try Self.check(
      Self.columns("compranet/\(file)", .utf8),
      [
        "EXP_F_FALLO": "date", "PROC_F_PUBLICACION": "date", "FECHA_APERTURA_PROPOSICIONES": "date",
        "FECHA_INICIO": "date", "FECHA_FIN": "date", "FECHA_CELEBRACION": "date",
        "IMPORTE_CONTRATO": "money", "APORTACION_FEDERAL": "money", "MONEDA": "currency",
        "TIPO_CONTRATACION": "phrase-procurement-category",
        "TIPO_PROCEDIMIENTO": "phrase-procurement-method",
        "FORMA_PROCEDIMIENTO": "phrase-submission-method",
        "CARACTER": "phrase-procedure-character", "ESTATUS_CONTRATO": "phrase-contract-status",
        "PLURIANUAL": "phrase-answer", "COMPRA_CONSOLIDADA": "phrase-answer",
        "ESTRATIFICACION_MPC": "phrase-party-scale", "ESTRATIFICACION_MUC": "phrase-party-scale",
        "NUMERO_PROCEDIMIENTO": "process-number", "CODIGO_CONTRATO": "identifier",
      ]
    )
  }

  @Test(
    "every date and coded column of Compras MX is read",
    .enabled(if: Paths.hasData("comprasmx-2026"), Comment(rawValue: noData))
  )
  func comprasMX() throws {
    try Self.check(
      Self.columns("comprasmx-2026/expedientes_comprasmx_2026_parte1.csv", .windowsCP1252),
      [
        "Fecha de expediente": "date", "Fecha de publicación": "date", "Fecha apertura": "date",
        "Fecha y hora junta de aclaraciones": "date", "Fecha de fallo": "date",
        "Tipo de contratación": "phrase-procurement-category",
        "Tipo Procedimiento": "phrase-procurement-method",
        "Forma de participación": "phrase-submission-method",
        "Caracter anuncio": "phrase-procedure-character",
        "Estatus procedimiento": "phrase-tender-status", "Compra consolidada": "phrase-answer",
        "Núm. Proc. Proyecto": "process-number", "Título del expediente": "text",
      ]
    )
  }
}
