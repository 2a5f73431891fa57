internal import OCDSCore

extension DocumentChecker {
  /// Checks the releases of a record: all linked, or all embedded.
  mutating func embedded(_ releases: JSONView, of record: JSONView, at place: UnitPlace) {
    let container = UnitPlace(
      offset: place.offset + releases.range.lowerBound - record.range.lowerBound,
      container: place.pointer + "/releases"
    )
    guard releases.kind == .array else {
      begin(container, releases)
      hold(releases, against: .releaseList)
      return keepExamples(of: releases, container)
    }
    var kinds = RecordReleases()
    var elements = releases.elements
    while let element = elements.next() { kinds.add(element) }
    if kinds.count == 0 {
      begin(container, releases)
      state.note(.minItems, at: releases.index, name: -1, operand: 1, releases)
      keepExamples(of: releases, container)
    }
    if kinds.areMixed { note(.mixedReleases, at: releases, container) }
    if kinds.areBoth { note(.ambiguousRelease, at: releases, container) }
    noteCloseLinks(releases, container)
    elements = releases.elements
    var position = 0
    while let element = elements.next() {
      let unit = UnitPlace(
        offset: place.offset + element.range.lowerBound - record.range.lowerBound,
        container: container.container,
        position: position
      )
      position += 1
      if RecordReleases.isEmbedded(element) {
        release(element, at: unit, declaresVersion: true)
      } else {
        begin(unit, element)
        hold(element, against: .linkedRelease)
        keepExamples(of: element, unit)
      }
    }
  }

  /// Notes the links to releases that are dated within one second of each other.
  private mutating func noteCloseLinks(_ releases: JSONView, _ place: UnitPlace) {
    var dates: [(instant: Instant, index: Int)] = []
    var elements = releases.elements
    while let element = elements.next() {
      guard !RecordReleases.isEmbedded(element), let date = element["date"],
        let text = date.string, let read = DateTime(text)
      else { continue }
      dates.append((read.instant, date.index))
    }
    dates.sort { $0.instant < $1.instant }
    let close = zip(dates, dates.dropFirst()).first { a, b in
      a.instant.isWithinSecond(of: b.instant)
    }
    guard let close else { return }
    begin(place, releases)
    let path = state.paths.child(of: state.path(releases), Array("date".utf8))
    let fault = Fault(rule: .releasesWithinSecond, node: -1, path: path, operand: -1)
    state.tally.add(fault, at: close.0.index)
    keepExamples(of: releases, place)
  }
}
