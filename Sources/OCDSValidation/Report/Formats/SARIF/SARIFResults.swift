import OCDSCore

/// The findings of a report, one result for each example.
struct SARIFResults {
  let rules: SARIFRules
  let artifacts: SARIFArtifacts
  let language: Language
  private var fingerprints: [String: Int] = [:]

  init(rules: SARIFRules, artifacts: SARIFArtifacts, language: Language) {
    self.rules = rules
    self.artifacts = artifacts
    self.language = language
  }

  /// Writes the list.
  mutating func write(_ report: ValidationReport, to w: inout JSONWriter) {
    w.name("results")
    w.beginArray()
    for file in report.files {
      if let failure = file.failure { unreadable(failure, file, to: &w) }
      for group in file.groups {
        if group.examples.isEmpty { result(group, nil, file, to: &w) }
        for example in group.examples { result(group, example, file, to: &w) }
      }
    }
    w.endArray()
  }

  /// Writes why a file could not be read: its level, message and place.
  func failure(_ file: FileReport, to w: inout JSONWriter) {
    guard let failure = file.failure else { return }
    w.member("level", "error")
    SARIFReport.message(failure.message[language], to: &w)
    locations(file, line: failure.line, column: failure.column, pointer: "", to: &w)
  }

  private mutating func unreadable(
    _ failure: FileReport.Failure,
    _ file: FileReport,
    to w: inout JSONWriter
  ) {
    w.beginObject()
    w.member("ruleId", SARIFRules.unreadable)
    w.member("ruleIndex", integer: rules.unreadableIndex)
    self.failure(file, to: &w)
    fingerprint([SARIFRules.unreadable], to: &w)
    w.endObject()
  }

  private mutating func result(
    _ group: FindingGroup,
    _ example: FindingExample?,
    _ file: FileReport,
    to w: inout JSONWriter
  ) {
    let check = group.check
    w.beginObject()
    w.member("ruleId", check.code)
    if let index = rules.index(of: check) { w.member("ruleIndex", integer: index) }
    w.member("level", SARIFReport.level(check.severity))
    let sentences = [group.message, example?.detail].compactMap { $0?[language] }
    SARIFReport.message(sentences.joined(separator: " "), to: &w)
    locations(
      file,
      line: example?.line ?? 0,
      column: example?.column ?? 0,
      pointer: example?.pointer ?? "",
      to: &w
    )
    fingerprint(
      [check.code, group.path]
        + [example?.ocid, example?.releaseId, example?.pointer].map { $0 ?? "" },
      to: &w
    )
    // Not occurrenceCount: that counts what is logically one result, and these are many of one kind.
    w.member(
      "properties",
      object: { w in
        w.member("path", group.path)
        w.member("count", integer: group.count)
        w.member("value", ifPresent: example?.value)
        w.member("ocid", ifPresent: example?.ocid)
        w.member("releaseId", ifPresent: example?.releaseId)
      }
    )
    w.endObject()
  }

  private func locations(
    _ file: FileReport,
    line: Int,
    column: Int,
    pointer: String,
    to w: inout JSONWriter
  ) {
    w.member(
      "locations",
      array: { w in
        w.object { w in
          w.member(
            "physicalLocation",
            object: { w in
              artifacts.location(of: file, to: &w)
              guard line > 0 else { return }
              w.member(
                "region",
                object: { w in
                  w.member("startLine", integer: line)
                  if column > 0 { w.member("startColumn", integer: column) }
                }
              )
            }
          )
          guard !pointer.isEmpty else { return }
          w.member(
            "logicalLocations",
            array: { w in
              w.object { w in w.member("fullyQualifiedName", pointer) }
            }
          )
        }
      }
    )
  }

  /// Writes what stays the same when lines move, so that a result is known again in the next run.
  private mutating func fingerprint(_ parts: [String], to w: inout JSONWriter) {
    let digest = Fingerprint.digest(of: parts)
    let number = fingerprints[digest, default: 0] + 1
    fingerprints[digest] = number
    w.member(
      "partialFingerprints",
      object: { w in
        w.member("vitrinaFinding/v1", "\(digest):\(number)")
      }
    )
  }
}
