import OCDSCore
import OCDSStore
import OCDSValidation

/// What would be published of a process, and why.
struct RehearsedChange {
  /// Where the date of a release comes from.
  enum DateOrigin: String {
    /// The source gives it.
    case source
    /// The run, as the source gives none that can be true.
    case run
    /// The latest release, which is later than the run.
    case latestRelease

    var wording: Wording {
      switch self {
      case .source: Wording(es: "la da la fuente", en: "given by the source")
      case .run: Wording(es: "la de la corrida", en: "that of the run")
      case .latestRelease:
        Wording(
          es: "la de la última entrega, que es posterior a la corrida",
          en: "that of the latest release, which is after the run"
        )
      }
    }
  }

  struct Release {
    let id: String
    let date: String
    let origin: DateOrigin
    let tags: [String]
  }

  let ocid: String
  let source: String
  let isNew: Bool
  /// Whether the releases would contradict each other.
  let isUnmergeable: Bool
  let releases: [Release]
  let difference: StateDifference

  init(_ process: RehearsedProcess, source: String, run: Instant, limit: Int) throws {
    ocid = process.ocid
    self.source = source
    isNew = process.before == nil
    isUnmergeable = process.after.isEmpty
    releases = try process.releases.map { release in
      var origin = DateOrigin.source
      if release.instant == run {
        origin = .run
      } else if let latest = process.latest, release.instant == latest, latest > run {
        origin = .latestRelease
      }
      return Release(
        id: release.id,
        date: release.date,
        origin: origin,
        tags: try RehearsedChange.tags(release.tag)
      )
    }
    let before = try process.before.flatMap { try RehearsedChange.tree($0) }
    let after = try RehearsedChange.tree(process.after)
    difference = StateDifference(from: before, to: after ?? .object([]), limit: limit)
  }

  private static func tree(_ text: [UInt8]) throws -> ValueTree? {
    if text.isEmpty { return nil }
    let document = try JSONDocument(text)
    return ValueTree(document.root)
  }

  private static func tags(_ text: String) throws -> [String] {
    let document = try JSONDocument(Array(text.utf8))
    var tags: [String] = []
    guard document.root.kind == .array else { return tags }
    var elements = document.root.elements
    while let element = elements.next() { tags.append(element.string ?? "") }
    return tags
  }

  /// The change as one line of JSON.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { w in
      w.member("ocid", ocid)
      w.member("source", source)
      w.member("new", boolean: isNew)
      if isUnmergeable { w.member("contradictory", boolean: true) }
      w.member(
        "releases",
        array: { w in
          for release in releases {
            w.object { w in
              w.member("id", release.id)
              w.member("date", release.date)
              w.member("dateFrom", release.origin.rawValue)
              w.member("tag", strings: release.tags)
            }
          }
        }
      )
      w.member("changeCount", integer: difference.count)
      w.member(
        "changes",
        array: { w in
          for change in difference.changes {
            w.object { w in
              w.member("path", change.path)
              if let before = change.before { w.member("before", before) }
              if let after = change.after { w.member("after", after) }
              if change.after == nil { w.member("withdrawn", boolean: true) }
            }
          }
        }
      )
    }
    return writer.bytes
  }

  /// The change as lines for people.
  func text(_ language: Language) -> [UInt8] {
    func said(_ es: String, _ en: String) -> String { language == .es ? es : en }
    var page = TextPage(isColoured: false)
    page.paragraph(
      "\(ocid): "
        + (isNew
          ? said("proceso nuevo", "new process") : said("proceso que cambia", "changed process"))
        + " (\(source))"
    )
    for release in releases {
      page.paragraph(
        said("entrega", "release") + " \(release.id): \(release.tags.joined(separator: ", ")); "
          + said("fecha", "date") + " \(release.date), \(release.origin.wording[language])",
        indent: 2
      )
    }
    if isUnmergeable {
      page.paragraph(
        said("sus entregas se contradicen", "its releases contradict each other"),
        indent: 2
      )
      return Array(page.text.utf8)
    }
    for change in difference.changes {
      page.paragraph(RehearsedChange.line(change, language), indent: 4)
    }
    let more = difference.count - difference.changes.count
    if more > 0 { page.paragraph(said("y \(more) más", "and \(more) more"), indent: 4) }
    return Array(page.text.utf8)
  }

  private static func line(_ change: StateDifference.Change, _ language: Language) -> String {
    func cut(_ text: String) -> String { Harmless.cut(text, columns: 160) }
    let path = Harmless.cutInside(change.path, columns: 160)
    switch (change.before, change.after) {
    case (nil, let after?): return "+ \(path): \(cut(after))"
    case (let before?, let after?): return "~ \(path): \(cut(before)) → \(cut(after))"
    case (let before?, nil):
      return "- \(path): \(cut(before)) → " + (language == .es ? "se retira" : "withdrawn")
    case (nil, nil): return path
    }
  }
}
