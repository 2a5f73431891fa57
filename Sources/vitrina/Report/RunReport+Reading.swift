import OCDSCore

/// A kept report that is none.
struct UnreadableReport: Error {}

extension RunReport {
  /// Reads the JSON of a report.
  init(_ text: [UInt8]) throws(UnreadableReport) {
    let document: JSONDocument
    do throws(JSONError) { document = try JSONDocument(text) } catch { throw UnreadableReport() }
    let root = document.root
    run = root.integer("run")
    started = root.text("started")
    seconds = root.numberText("seconds")
    version = root.text("version")
    isRehearsal = root["dryRun"]?.boolean ?? false
    releases = Releases(root)
    findings = root.integer("findings")
    unmergeable = root.integer("recordsWithoutCompiledRelease")
    inputs = root.list("inputs") { Input($0) }
    faults = root.list("faults") { Fault($0) }
  }
}

extension RunReport.Releases {
  fileprivate init(_ view: JSONView) {
    read = view.integer("read")
    published = view.integer("published")
    unchanged = view.integer("unchanged")
    refused = view.integer("refused")
  }
}

extension RunReport.Input {
  fileprivate init(_ view: JSONView) {
    name = view.text("name")
    failure = view.wording("failure")
    form = view.wording("form")
    source = view.text("source")
    tables = view.list("tables") { RunReport.Table($0) }
    rows = view.integer("rows")
    setAside = view.integer("rowsSetAside")
    superseded = view.integer("rowsSuperseded")
    new = view.integer("processesNew")
    changed = view.integer("processesChanged")
    unchanged = view.integer("processesUnchanged")
    refused = view.integer("processesRefused")
    releases = RunReport.Releases(view)
    money = view.list("moneyAccount") { RunReport.Money($0) }
  }
}

extension RunReport.Table {
  fileprivate init(_ view: JSONView) {
    sheet = view.text("sheet")
    profile = view.text("profile")
    title = view.wording("title") ?? Wording("")
    reason = view.wording("reason") ?? Wording("")
    known = view.list("headingsKnown") { $0.string ?? "" }
    unknown = view.list("headingsUnknown") { $0.string ?? "" }
    rows = view.integer("rows")
    setAside = view.integer("rowsSetAside")
    passedOver = view.integer("passedOver")
  }
}

extension RunReport.Money {
  fileprivate init(_ view: JSONView) {
    currency = view.text("currency")
    file = view.numberText("file")
    published = view.numberText("published")
    setAside = view.numberText("setAside")
    superseded = view.numberText("superseded")
    refused = view.numberText("refused")
    missing = view.numberText("missing")
  }
}

extension RunReport.Fault {
  fileprivate init(_ view: JSONView) {
    source = view.text("source")
    isRefusal = view.text("kind") == "refusal"
    code = view.text("code")
    severity = Finding.Severity(rawValue: view.text("severity")) ?? .warning
    title = view.wording("title") ?? Wording("")
    heading = view.text("heading")
    count = view.integer("count")
    examples = view.list("examples") { RunReport.Example($0) }
  }
}

extension RunReport.Example {
  fileprivate init(_ view: JSONView) {
    sheet = view.text("sheet")
    line = view.integer("line")
    heading = view.text("heading")
    value = view.wording("value") ?? Wording("")
    ocid = view.text("ocid")
    releaseId = view.text("releaseId")
    sentence = view.wording("sentence") ?? Wording("")
  }
}

extension JSONView {
  fileprivate func text(_ name: String) -> String { self[name]?.string ?? "" }

  /// The digits of a number as they stand.
  fileprivate func numberText(_ name: String) -> String {
    guard let value = self[name], value.kind == .number else { return "0" }
    return String(copying: value.rawText)
  }

  fileprivate func integer(_ name: String) -> Int { Int(numberText(name)) ?? 0 }

  fileprivate func wording(_ name: String) -> Wording? {
    guard let value = self[name], value.kind == .object else { return nil }
    return Wording(es: value.text("es"), en: value.text("en"))
  }

  fileprivate func list<Part>(_ name: String, _ part: (JSONView) -> Part) -> [Part] {
    guard let value = self[name], value.kind == .array else { return [] }
    var parts: [Part] = []
    var elements = value.elements
    while let element = elements.next() { parts.append(part(element)) }
    return parts
  }
}
