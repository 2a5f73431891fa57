import OCDSCore

/// The files of a report, each name once.
struct SARIFArtifacts {
  private var files: [FileReport] = []
  private var indexes: [String: Int] = [:]
  private let language: Language

  init(_ report: ValidationReport, _ language: Language) {
    self.language = language
    for file in report.files where indexes[file.name] == nil {
      indexes[file.name] = files.count
      files.append(file)
    }
  }

  /// Writes the list.
  func write(to w: inout JSONWriter) {
    let parts = JSONReportParts(language: language, programVersion: "")
    w.member(
      "artifacts",
      array: { w in
        for file in files {
          w.object { w in
            w.member(
              "location",
              object: { w in
                w.member("uri", SARIFArtifacts.address(of: file.name))
              }
            )
            w.member("length", integer: file.bytes)
            w.member("mimeType", "application/json")
            w.member("roles", strings: ["analysisTarget"])
            w.member(
              "properties",
              object: { w in
                parts.content(file, to: &w)
                w.member(
                  "checks",
                  array: { w in
                    for tally in file.tallies { w.object { w in parts.check(tally, to: &w) } }
                  }
                )
              }
            )
          }
        }
      }
    )
  }

  /// Writes the place of a file in the list, and its address.
  func location(of file: FileReport, to w: inout JSONWriter) {
    w.member(
      "artifactLocation",
      object: { w in
        w.member("uri", SARIFArtifacts.address(of: file.name))
        if let index = indexes[file.name] { w.member("index", integer: index) }
      }
    )
  }

  /// The name of a file as a relative reference, or as a `file` URI where it begins with a slash.
  ///
  /// Source: RFC 3986, section 4.2; RFC 8089, section 2.
  static func address(of name: String) -> String {
    let path = name.split(separator: "/", omittingEmptySubsequences: false)
      .map { PercentEncoding.segment(String($0)) }.joined(separator: "/")
    return name.hasPrefix("/") ? "file://\(path)" : path
  }
}
