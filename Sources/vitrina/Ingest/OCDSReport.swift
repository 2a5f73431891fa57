import OCDSCore
import OCDSIngestion

/// What the OCDS of an input was taken for, and where it lay.
struct OCDSReport {
  /// The number of releases by what they were taken for.
  let sources: [OCDSSource: Int]
  /// The members that are not OCDS in which it lay.
  let wrappers: [String]

  private var known: [(source: OCDSSource, count: Int)] {
    OCDSSource.allCases.compactMap { source in sources[source].map { (source, $0) } }
  }

  /// What to say of it; nil for OCDS as the standard has it.
  func wording(_ name: String) -> Wording? {
    let known = known
    guard !wrappers.isEmpty || known.contains(where: { $0.source != .ocds }) else { return nil }
    var es: [String] = []
    var en: [String] = []
    for (source, count) in known {
      let (title, recognition) = (source.title, source.recognition)
      es.append("\(count) como \(title.es) (\(source.rawValue)), por \(recognition.es)")
      en.append("\(count) as \(title.en) (\(source.rawValue)), by \(recognition.en)")
    }
    if !wrappers.isEmpty {
      let list = wrappers.joined(separator: ", ")
      es.append("dentro de \(list)")
      en.append("inside \(list)")
    }
    return Wording(
      es: "\(name): entregas tomadas: \(es.joined(separator: "; ")).",
      en: "\(name): releases taken: \(en.joined(separator: "; "))."
    )
  }

  /// Writes it as a member of an input.
  func write(to writer: inout JSONWriter) {
    writer.member(
      "releases",
      object: { w in
        for (source, count) in known { w.member(source.rawValue, integer: count) }
      }
    )
    if !wrappers.isEmpty { writer.member("wrappers", strings: wrappers) }
  }
}
