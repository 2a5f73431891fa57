import OCDSCore
import OCDSValidation

extension SampleReport {
  /// A release package with findings of each severity.
  static var package: FileReport {
    var file = FileReport(name: "datos/año 2025/entregas.json")
    file.form = .releasePackage
    file.version = "1.1"
    file.bytes = 1_234_567
    file.documents = 1
    file.releases = 1_204
    file.processes = 310
    file.extensions = [
      NamedExtension(
        url:
          "https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/v1.1.5/extension.json",
        name: "Lots"
      ),
      NamedExtension(url: "https://extensiones.ejemplo.example/obra.json", name: nil),
    ]
    file.groups = [amounts, missing, padded, unknown, contracts]
    file.tallies = tallies
    return file
  }

  /// Lines of records with one warning.
  static var lines: FileReport {
    var file = FileReport(name: "-")
    file.form = .record
    file.version = "1.1"
    file.bytes = 20_480
    file.documents = 20
    file.releases = 41
    file.records = 20
    file.processes = 20
    file.groups = [
      FindingGroup(
        check: paddedText,
        path: "records/releases/buyer/name",
        message: padded.message,
        count: 1,
        examples: [
          FindingExample(
            pointer: "/releases/0/buyer/name",
            line: 7,
            column: 1_204,
            value: #"" Secretaría de Ejemplo""#,
            ocid: "ocds-abc123-7",
            releaseId: "1"
          )
        ]
      )
    ]
    return file
  }

  /// A file that ends too early.
  static var cutShort: FileReport {
    var file = FileReport(name: "datos/cortado.json")
    file.bytes = 1
    file.failure = FileReport.Failure(
      message: Wording(
        es: "Se esperaba el resto de un valor; el texto termina antes (¿archivo cortado?)",
        en: "Expected the rest of a value; the text ends before (a file cut short?)"
      ),
      line: 9_120,
      column: 17
    )
    return file
  }

  /// A compiled release without fault.
  static var compiled: FileReport {
    var file = FileReport(name: "compilada.json")
    file.form = .compiledRelease
    file.version = "1.1"
    file.bytes = 998
    file.documents = 1
    file.releases = 1
    file.processes = 1
    return file
  }
}
