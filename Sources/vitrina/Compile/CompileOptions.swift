import OCDSCore

/// What `vitrina compile` was asked to write.
struct CompileOptions {
  let isVersioned: Bool
  let order: Merger.DateOrder
  /// The package to write, or nil for JSON Lines.
  let package: Package?

  struct Package {
    let uri: String
    let publishedDate: String
    let hasLinkedReleases: Bool
    let publisherName: String?
  }

  init(_ arguments: Arguments) throws(UsageError) {
    isVersioned = arguments.has("--versioned")
    order = arguments.has("--string-date-order") ? .text : .instant
    guard arguments.has("--package") else {
      for option in ["--uri", "--published-date", "--linked-releases", "--publisher-name"]
      where arguments.has(option) {
        throw .wrongValue(
          option,
          Wording(es: "acompañado de --package", en: "accompanied by --package")
        )
      }
      package = nil
      return
    }
    guard let uri = arguments["--uri"], let date = arguments["--published-date"] else {
      throw .missingOperand("--uri URI --published-date DATE")
    }
    guard let read = DateTime(date), read.flaw == nil else {
      throw .wrongValue(
        "--published-date",
        Wording(
          es: "una fecha y hora como 2025-03-16T09:00:00-06:00",
          en: "a date and time such as 2025-03-16T09:00:00-06:00"
        )
      )
    }
    package = Package(
      uri: uri,
      publishedDate: date,
      hasLinkedReleases: arguments.has("--linked-releases"),
      publisherName: arguments["--publisher-name"]
    )
  }
}
