import OCDSCore

extension TextReport {
  /// Writes all that is known of a file.
  mutating func file(_ file: FileReport) {
    page.paragraph(Harmless.cutInside(words.name(of: file), columns: 180), style: .name)
    let verdict = ReportVerdict(file)
    let hasNone = file.groups.isEmpty && verdict == .unreadable
    page.line(
      indent: Indent.file,
      (words.name(verdict), TextReport.style(verdict)),
      (hasNone ? "" : ": " + words.counts(file.count), .plain)
    )
    page.paragraph(words.sentence(file), indent: Indent.file)
    if let failure = file.failure { self.failure(failure) }
    page.gap()
    facts(file)
    for group in file.groups {
      page.gap()
      self.group(group)
    }
    if !file.tallies.isEmpty { tallies(file.tallies) }
  }

  private mutating func failure(_ failure: FileReport.Failure) {
    page.gap()
    let place = words.place(line: failure.line, column: failure.column)
    if !place.isEmpty { page.line(indent: Indent.group, (place, .name)) }
    page.paragraph(failure.message[words.language], indent: Indent.group)
  }

  private mutating func facts(_ file: FileReport) {
    if let form = words.form(file) { fact(words(es: "forma", en: "form"), form) }
    if let content = words.content(file) {
      fact(words(es: "contenido", en: "content"), content)
    }
    fact(words(es: "tamaño", en: "size"), words.count(file.bytes, .bytes))
    let known = file.extensions.compactMap(\.name)
    if !known.isEmpty {
      fact(words(es: "extensiones", en: "extensions"), known.joined(separator: ", "))
    }
    let unknown = file.extensions.filter { $0.name == nil }
    for (index, mention) in unknown.enumerated() {
      let label = index == 0 ? words(es: "sin aplicar", en: "not applied") : ""
      fact(label, Harmless.cutInside(mention.url, columns: 160))
    }
  }

  private mutating func fact(_ label: String, _ content: String) {
    page.paragraph(content, label: label, indent: 15)
  }
}
