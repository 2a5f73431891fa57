import OCDSCore

extension ReportWords {
  /// The name of a form.
  func name(_ form: DocumentForm) -> String {
    switch form {
    case .release: self(es: "entrega", en: "release")
    case .compiledRelease: self(es: "entrega compilada", en: "compiled release")
    case .record: self(es: "registro", en: "record")
    case .releasePackage: self(es: "paquete de entregas", en: "release package")
    case .recordPackage: self(es: "paquete de registros", en: "record package")
    case .list: self(es: "lista", en: "list")
    case .unknown: self(es: "JSON que no es de OCDS", en: "JSON that is not OCDS")
    }
  }

  /// The name of a severity where it stands alone.
  func name(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: self(es: "Error", en: "Error")
    case .warning: self(es: "Advertencia", en: "Warning")
    case .information: self(es: "Nota", en: "Note")
    }
  }

  /// The name by which people know a file.
  func name(of file: FileReport) -> String {
    file.name == "-" ? self(es: "entrada estándar", en: "standard input") : file.name
  }

  /// The form and the version of a file, such as `paquete de entregas, OCDS 1.1`; nil where neither is known.
  func form(_ file: FileReport) -> String? {
    let parts = [file.form.map(name), file.version.map { "OCDS \($0)" }].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// What a file holds, such as `12 entregas, 3 procesos de contratación`; nil where nothing was read.
  func content(_ file: FileReport) -> String? {
    var parts: [String] = []
    if file.documents > 1 { parts.append(count(file.documents, .documents)) }
    if file.releases > 0 { parts.append(count(file.releases, .releases)) }
    if file.records > 0 { parts.append(count(file.records, .records)) }
    if file.processes > 0 { parts.append(count(file.processes, .processes)) }
    if parts.isEmpty {
      return file.failure == nil ? self(es: "ninguna entrega", en: "no releases") : nil
    }
    return parts.joined(separator: ", ")
  }

  /// Where a value stands in its file; empty for a whole file.
  func place(line: Int, column: Int) -> String {
    guard line > 0 else { return "" }
    let line = ReportWords.grouped(line)
    guard column > 0 else { return self(es: "línea \(line)", en: "line \(line)") }
    let column = ReportWords.grouped(column)
    return self(es: "línea \(line), columna \(column)", en: "line \(line), column \(column)")
  }

  /// Where an example stands; what a compiled release holds came from several places.
  func place(_ example: FindingExample, layer: Check.Layer) -> String {
    let place = place(line: example.line, column: example.column)
    guard layer == .compiled, !place.isEmpty else { return place }
    return self(es: "proceso desde la \(place)", en: "process from \(place)")
  }

  /// What stands in place of the path of a whole document.
  var wholeDocument: String { self(es: "todo el documento", en: "the whole document") }

  /// How many more findings there are than are shown; nil where all are shown.
  func more(_ group: FindingGroup) -> String? {
    let rest = group.count - group.examples.count
    guard rest > 0 else { return nil }
    let number = ReportWords.grouped(rest)
    if group.examples.isEmpty {
      return self(es: "sin ejemplos en este informe", en: "no examples in this report")
    }
    return self(es: "… y \(number) más", en: "… and \(number) more")
  }

  /// The title of the rules for compiled releases, and of their counts.
  var rulesTitle: String { self(es: "Reglas para cada proceso", en: "Rules for each process") }
  var kept: String { self(es: "cumplen", en: "keep it") }
  var broken: String { self(es: "no cumplen", en: "break it") }
  var notApplicable: String { self(es: "no aplica", en: "not applicable") }
}
