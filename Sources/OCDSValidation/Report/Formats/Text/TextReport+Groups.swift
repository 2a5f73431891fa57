import OCDSCore

extension TextReport {
  /// Writes a group: what and where, the sentence, the examples, the page of the standard.
  mutating func group(_ group: FindingGroup) {
    let check = group.check
    page.line(
      indent: Indent.file,
      (words.name(check.severity).uppercased(), TextReport.style(check.severity)),
      (" · " + words.count(group.count, .places), .plain),
      (" · " + Harmless.cut(check.code, columns: 50), .quiet)
    )
    let path = group.path.isEmpty ? words.wholeDocument : group.path
    page.paragraph(
      Harmless.cutInside(path, columns: 180),
      indent: Indent.group,
      style: .name
    )
    page.paragraph(group.message[words.language], indent: Indent.group)
    let places = group.examples.map { words.place($0, layer: check.layer) }
    let width = (places.map(Harmless.columns).max() ?? 0) + 2
    for (example, place) in zip(group.examples, places) {
      self.example(example, place: place, width: width)
    }
    if let more = words.more(group) { page.line(indent: Indent.example, (more, .plain)) }
    page.paragraph(check.page, indent: Indent.group, style: .quiet)
  }

  private mutating func example(_ example: FindingExample, place: String, width: Int) {
    let room = TextPage.width - Indent.example - width
    let value = example.value.map { Harmless.cut($0, columns: min(60, room)) } ?? ""
    if !place.isEmpty || !value.isEmpty {
      let gap = value.isEmpty ? 0 : max(0, width - Harmless.columns(place))
      page.line(
        indent: Indent.example,
        (place + String(repeating: " ", count: gap) + value, .plain)
      )
    }
    let names = [example.ocid, example.releaseId].compactMap { $0 }
      .map { Harmless.cutInside($0, columns: 80) }
    let pointer = Harmless.cutInside(example.pointer, columns: 180)
    let parts = (pointer.isEmpty ? [] : [pointer]) + names
    let joined = parts.joined(separator: " · ")
    if Harmless.columns(joined) <= TextPage.width - Indent.place {
      if !joined.isEmpty { page.paragraph(joined, indent: Indent.place, style: .quiet) }
    } else {
      if !pointer.isEmpty { page.paragraph(pointer, indent: Indent.place, style: .quiet) }
      if !names.isEmpty {
        page.paragraph(names.joined(separator: " · "), indent: Indent.place, style: .quiet)
      }
    }
    if let detail = example.detail { page.paragraph(detail[words.language], indent: Indent.place) }
  }
}
