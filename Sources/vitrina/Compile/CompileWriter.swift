import OCDSCore
import OCDSIngestion
import OCDSStore

/// Merges the releases of one process after the other and writes the results.
struct CompileWriter: ~Copyable {
  private var merger: Merger
  private var versioner: Merger?
  private var output: ByteOutput
  private let options: CompileOptions
  private let inputs: [InputFile]
  private let console: Console
  private let packages: PackageNotes
  private var written = 0
  /// The texts of the process's releases, and its result; reused from process to process.
  private var texts: [[UInt8]] = []
  private var result = ByteBuffer(capacity: 1 << 16)
  /// The processes whose releases cannot be merged.
  private(set) var unmergeable = 0
  /// What merging noticed and went on from.
  private(set) var findings = FindingTally()

  init(
    _ options: CompileOptions,
    rules: MergeRules,
    inputs: [InputFile],
    packages: PackageNotes,
    output: consuming ByteOutput,
    console: Console
  ) {
    self.options = options
    self.inputs = inputs
    self.packages = packages
    self.output = output
    self.console = console
    let onlyVersioned = options.isVersioned && options.package == nil
    merger = Merger(rules: rules, versioned: onlyVersioned, order: options.order)
    versioner =
      options.isVersioned && options.package != nil
      ? Merger(rules: rules, versioned: true, order: options.order) : nil
  }

  /// Writes what stands before the first record of a package.
  private mutating func begin() throws {
    guard let package = options.package else { return }
    let packages = self.packages
    guard packages.latest["publisher"] != nil || package.publisherName != nil else {
      throw UsageError.missingOperand("--publisher-name TEXT")
    }
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("uri", package.uri)
    writer.member("version", "1.1")
    if !packages.extensions.isEmpty { writer.member("extensions", strings: packages.extensions) }
    writer.member("publishedDate", package.publishedDate)
    writer.name("publisher")
    if let name = package.publisherName {
      writer.object { w in w.member("name", name) }
    } else if let publisher = packages.latest["publisher"] {
      writer.raw(publisher.span)
    }
    for name in ["license", "publicationPolicy"] {
      guard let text = packages.latest[name] else { continue }
      writer.name(name)
      writer.raw(text.span)
    }
    if !packages.addresses.isEmpty { writer.member("packages", strings: packages.addresses) }
    writer.name("records")
    try output.append(writer.bytes.span)
    try output.append("[")
  }

  /// Writes what stands after the last record, and everything that is still in memory.
  mutating func end() throws {
    // A package has at least one record: where there is none, nothing is written.
    if options.package != nil && written > 0 { try output.append("]}\n") }
    try output.flush()
  }

  /// Merges the releases of a process and writes the result; releases that cannot be merged are reported.
  mutating func write(_ ocid: String, _ places: [ReleaseIndex.Place]) throws {
    merger.removeAll()
    versioner?.removeAll()
    texts.removeAll(keepingCapacity: true)
    result.removeAll()
    for place in places {
      texts.append(try inputs[place.input].bytes(at: place.offset, count: place.length))
    }
    do throws(MergeError) {
      for text in texts {
        try merger.add(text.span)
        try versioner?.add(text.span)
      }
      if options.package == nil {
        try merger.finish(into: &result)
        result.append(0x0A)
      } else {
        try record(ocid, places)
      }
    } catch {
      unmergeable += 1
      console.complain("\(ocid): \(error.wording[console.language])")
      return
    }
    if !merger.findings.isEmpty { findings.add(merger.findings, of: ocid) }
    if options.package != nil {
      if written == 0 { try begin() } else { try output.append(",") }
    }
    written += 1
    try output.append(result)
  }

  /// Appends a record to the result: its releases oldest first, linked or embedded, and its merged releases.
  private mutating func record(_ ocid: String, _ places: [ReleaseIndex.Place]) throws(MergeError) {
    var compiled = ByteBuffer()
    try merger.finish(into: &compiled)
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("ocid", ocid)
    writer.name("releases")
    writer.beginArray()
    // A list of releases is all links or all releases.
    let areLinked =
      options.package?.hasLinkedReleases == true && places.allSatisfy { $0.note >= 0 }
    for number in merger.order {
      if areLinked {
        link(texts[number], package: packages.addresses[places[number].note], to: &writer)
      } else {
        compact(texts[number], to: &writer)
      }
    }
    writer.endArray()
    writer.name("compiledRelease")
    writer.raw(compiled.bytes)
    if versioner != nil {
      compiled.removeAll()
      try versioner?.finish(into: &compiled)
      writer.name("versionedRelease")
      writer.raw(compiled.bytes)
    }
    writer.endObject()
    result.append(writer.bytes)
  }

  private func link(_ text: [UInt8], package: String, to writer: inout JSONWriter) {
    guard let document = try? JSONDocument(text) else { return }
    let release = document.root
    writer.object { w in
      w.member("url", "\(package)#\(release["id"]?.string ?? "")")
      for name in ["date", "tag"] {
        guard let value = release[name] else { continue }
        w.name(name)
        w.value(value)
      }
    }
  }

  private func compact(_ text: [UInt8], to writer: inout JSONWriter) {
    guard let document = try? JSONDocument(text) else { return }
    writer.value(document.root)
  }
}
