internal import OCDSCore

/// What can be wrong with a workbook, and what to do about it.
enum WorkbookFault: Sendable {
  /// Another kind of file, which has a name.
  case oldExcel, password, binary, openDocument, word, otherCompound
  case notAWorkbook, notWorksheet, tooManyParts
  case malformed(line: Int)
  case missingPart(String), samePart, tooManySheets
  case hostile, noMemory
  case badRow, badCell, manyCells, cellTwice, longText, longRow
  case noSuchText(String)
  case tooManyTexts, tooManyStyles

  /// The sentence.
  var wording: Wording {
    let (es, en) = sentence
    return isDamage ? Wording(es: es + again.es, en: en + again.en) : Wording(es: es, en: en)
  }

  private var again: Wording {
    Wording(
      es: " Ábralo en Excel o LibreOffice, guárdelo de nuevo como .xlsx e inténtelo otra vez.",
      en: " Open it in Excel or LibreOffice, save it again as .xlsx, and try once more."
    )
  }

  /// Whether the program that made the file can mend it by saving it again.
  private var isDamage: Bool {
    switch self {
    case .password, .word, .otherCompound, .notAWorkbook, .hostile, .noMemory, .longText, .longRow:
      false
    default: true
    }
  }

  private var sentence: (es: String, en: String) {
    switch self {
    case .oldExcel:
      (
        "Es un libro de Excel 97–2003 (.xls), que no se lee.",
        "It is a workbook of Excel 97–2003 (.xls), which is not read."
      )
    case .password:
      (
        "El libro está protegido con contraseña. Ábralo en Excel, quite la contraseña en Archivo > Información > Proteger libro, y guárdelo.",
        "The workbook is protected by a password. Open it in Excel, take the password away in File > Info > Protect Workbook, and save it."
      )
    case .binary:
      (
        "Es un libro binario de Excel (.xlsb), que no se lee.",
        "It is a binary workbook of Excel (.xlsb), which is not read."
      )
    case .openDocument:
      (
        "Es un documento de LibreOffice u OpenOffice (.ods), que no se lee.",
        "It is a document of LibreOffice or OpenOffice (.ods), which is not read."
      )
    case .word:
      (
        "Es un documento de Word o PowerPoint, no un libro de Excel. Copie la tabla a una hoja de Excel y entregue esa.",
        "It is a document of Word or PowerPoint, not a workbook of Excel. Copy the table to a sheet of Excel and give that."
      )
    case .otherCompound:
      (
        "Es un documento de un programa antiguo que no se lee. Guárdelo como .xlsx o .csv.",
        "It is a document of an old program, which is not read. Save it as .xlsx or .csv."
      )
    case .notAWorkbook:
      (
        "No es un libro de Excel (.xlsx), aunque se llame así. Compruebe que es el archivo correcto.",
        "It is not a workbook of Excel (.xlsx), whatever its name. Check that it is the right file."
      )
    case .notWorksheet:
      (
        "La hoja no tiene la forma de una hoja de cálculo.",
        "The sheet does not have the form of a worksheet."
      )
    case .tooManyParts:
      (
        "El libro tiene más de \(WorkbookLimits.parts) partes internas, o dos con el mismo nombre.",
        "The workbook has more than \(WorkbookLimits.parts) parts inside, or two of one name."
      )
    case .malformed(let line):
      (
        "El libro está dañado: su XML está mal formado en la línea \(line) de esta parte.",
        "The workbook is damaged: its XML is malformed in line \(line) of this part."
      )
    case .missingPart(let name):
      (
        "El libro está incompleto: le falta \(EntryName.shown(name)).",
        "The workbook is incomplete: it lacks \(EntryName.shown(name))."
      )
    case .samePart:
      (
        "El libro está dañado: dos hojas dicen tener el mismo contenido.",
        "The workbook is damaged: two sheets claim the same content."
      )
    case .tooManySheets:
      (
        "El libro tiene más de \(WorkbookLimits.sheets) hojas. Repártalo en varios.",
        "The workbook has more than \(WorkbookLimits.sheets) sheets. Divide it into several."
      )
    case .hostile:
      (
        "El libro no se lee por seguridad: su XML tiene una forma que ningún programa de hojas de cálculo escribe.",
        "The workbook is not read, for safety: its XML has a form that no spreadsheet program writes."
      )
    case .noMemory:
      ("No hay memoria para leer el libro.", "There is no memory to read the workbook.")
    case .badRow:
      (
        "El libro está dañado: el número de una fila no es de 1 a \(WorkbookLimits.rows).",
        "The workbook is damaged: the number of a row is not from 1 to \(WorkbookLimits.rows)."
      )
    case .badCell:
      (
        "El libro está dañado: una celda no está en ninguna columna de A a XFD.",
        "The workbook is damaged: a cell is in no column from A to XFD."
      )
    case .manyCells:
      (
        "El libro está dañado: una fila tiene más de \(WorkbookLimits.columns) celdas.",
        "The workbook is damaged: a row has more than \(WorkbookLimits.columns) cells."
      )
    case .cellTwice:
      (
        "El libro está dañado: una fila tiene dos veces la misma celda.",
        "The workbook is damaged: a row has the same cell twice."
      )
    case .longText:
      (
        "Una celda tiene más de \(WorkbookLimits.text >> 20) MiB de texto; Excel admite 32,767 letras. Acórtela.",
        "A cell has more than \(WorkbookLimits.text >> 20) MiB of text; Excel allows 32,767 letters. Shorten it."
      )
    case .longRow:
      (
        "Una fila tiene más de \(WorkbookLimits.row >> 20) MiB de texto. Acorte sus celdas.",
        "A row has more than \(WorkbookLimits.row >> 20) MiB of text. Shorten its cells."
      )
    case .noSuchText(let number):
      (
        "El libro está dañado: una celda remite al texto \(number), que el libro no tiene.",
        "The workbook is damaged: a cell refers to text \(number), which the workbook does not have."
      )
    case .tooManyTexts:
      (
        "El libro tiene más textos distintos de los que se leen. Repártalo en varios.",
        "The workbook has more different texts than are read. Divide it into several."
      )
    case .tooManyStyles:
      (
        "El libro tiene más formatos de celda de los que se leen.",
        "The workbook has more cell formats than are read."
      )
    }
  }
}
