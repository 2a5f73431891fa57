public import OCDSCore

/// What a file of tables is by its first bytes.
public enum TableForm: Sendable, Hashable, CaseIterable {
  /// Text with delimiters.
  case delimited
  /// JSON, as an array or as lines.
  case json
  /// A ZIP archive, which a workbook of Excel or LibreOffice is, too.
  case zip
  /// A file compressed with gzip.
  case gzip
  /// A compound file of Microsoft: a workbook of Excel before 2007 (.xls), or an encrypted one.
  case compound
  /// HTML or XML, which many offices' systems write and call .xls.
  case markup
  /// A PDF.
  case pdf
  /// An image, another archive or whatever else has zeros where text has none.
  case binary
  /// Nothing at all.
  case empty

  /// So many bytes tell the form.
  static let headLength = 4096

  /// Tells the form of a file by its first bytes; 4,096 are enough.
  public init(head: Span<UInt8>) {
    if head.count == 0 {
      self = .empty
    } else if let form = TableForm.magic(head) {
      self = form
    } else {
      self = TableForm.text(head)
    }
  }

  private static func magic(_ head: Span<UInt8>) -> TableForm? {
    let forms: [(bytes: [UInt8], form: TableForm)] = [
      ([0x50, 0x4B, 0x03, 0x04], .zip),
      ([0x50, 0x4B, 0x05, 0x06], .zip),
      ([0x1F, 0x8B, 0x08], .gzip),
      ([0xD0, 0xCF, 0x11, 0xE0], .compound),
      (Array("%PDF-".utf8), .pdf),
      ([0xFF, 0xD8, 0xFF], .binary),
      ([0x89, 0x50, 0x4E, 0x47], .binary),
      (Array("Rar!".utf8), .binary),
      ([0x37, 0x7A, 0xBC, 0xAF], .binary),
    ]
    return forms.first { head.starts(with: $0.bytes) }?.form
  }

  /// Tells the forms of text apart; in UTF-16, the zeros are passed over.
  private static func text(_ head: Span<UInt8>) -> TableForm {
    let isWide =
      head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
      || (head.count > 1 && (head[0] == 0) != (head[1] == 0))
    var i = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : isWide && head[0] >= 0xFE ? 2 : 0
    var letters: [UInt8] = []
    while i < head.count, letters.count < 16 {
      let byte = head[i]
      i += 1
      if isWide && byte == 0 { continue }
      if letters.isEmpty, byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { continue }
      letters.append(byte)
    }
    if !isWide, isBinary(head) { return .binary }
    let start = String(decoding: letters, as: UTF8.self).lowercased()
    if ["<!doctype", "<?xml", "<html", "<table", "<head", "<body", "<meta", "<!--"]
      .contains(where: { start.hasPrefix($0) })
    {
      return .markup
    }
    // What can follow a bracket in JSON, but hardly in a heading.
    let second = letters.dropFirst().first { !($0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D)) }
    switch letters.first {
    case UInt8(ascii: "{"):
      return second.map { "\"}".utf8.contains($0) } ?? true ? .json : .delimited
    case UInt8(ascii: "["):
      return second.map { "{[]\"-0123456789".utf8.contains($0) } ?? true ? .json : .delimited
    default: return .delimited
    }
  }

  /// Whether more than one byte in ten is a control character that no text has.
  private static func isBinary(_ head: Span<UInt8>) -> Bool {
    var controls = 0
    for i in 0..<head.count {
      let byte = head[i]
      if byte < 0x20, !(byte >= 0x09 && byte <= 0x0D), byte != 0x1A, byte != 0x1B { controls += 1 }
    }
    return controls * 10 > head.count
  }
}

extension TableForm {
  /// Why a file of this form is not read and what to do; nil for the forms that are.
  public var refusal: Wording? {
    switch self {
    case .delimited, .json, .zip, .gzip: nil
    case .compound:
      Wording(
        es:
          "Es un libro de Excel de antes de 2007 (.xls) o con contraseña. Ábralo en Excel y elija "
          + "Archivo > Guardar como > «Libro de Excel (.xlsx)»; en LibreOffice, "
          + "Archivo > Guardar como > «Excel 2007-365 (.xlsx)». Guárdelo sin contraseña.",
        en:
          "It is a workbook of Excel from before 2007 (.xls) or one with a password. Open it in Excel and "
          + "choose File > Save As > \"Excel Workbook (.xlsx)\"; in LibreOffice, "
          + "File > Save As > \"Excel 2007-365 (.xlsx)\". Save it without a password."
      )
    case .markup:
      Wording(
        es:
          "Es una página HTML o XML, aunque su nombre diga otra cosa. Si es una tabla, ábrala en Excel o "
          + "LibreOffice y guárdela como .xlsx; si es un aviso de error, descargue el archivo otra vez.",
        en:
          "It is a page of HTML or XML, whatever its name says. If it is a table, open it in Excel or "
          + "LibreOffice and save it as .xlsx; if it is an error message, download the file again."
      )
    case .pdf:
      Wording(
        es: "Es un PDF. Pida o exporte la tabla como .xlsx o .csv.",
        en: "It is a PDF. Ask for the table, or export it, as .xlsx or .csv."
      )
    case .binary:
      Wording(
        es:
          "No es texto, JSON ni un libro de Excel (.xlsx). Guarde la tabla en uno de esos formatos.",
        en: "It is no text, no JSON and no Excel workbook (.xlsx). Save the table as one of these."
      )
    case .empty: Wording(es: "El archivo está vacío.", en: "The file is empty.")
    }
  }
}

extension Span<UInt8> {
  /// Whether the first bytes are given ones.
  func starts(with bytes: [UInt8]) -> Bool {
    guard count >= bytes.count else { return false }
    for i in bytes.indices where self[i] != bytes[i] { return false }
    return true
  }
}
