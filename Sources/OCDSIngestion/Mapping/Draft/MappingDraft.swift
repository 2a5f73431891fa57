public import OCDSCore

/// A draft of a mapping file, made from the headings and the first values of a table.
///
/// The same table always gives the same draft. What no hint explains is listed as `unpublished`, so that every heading
/// stands in the draft once.
public struct MappingDraft: Sendable {
  /// So many rows are looked at.
  public static let sampledRows = 200
  /// What stands where no column of process numbers was found.
  public static let unknownProcess = "?"

  /// The mapping file.
  public let json: [UInt8]
  /// Whether a column of process numbers was found, without which the draft cannot be used.
  public let hasProcess: Bool
  /// What a person still has to decide.
  public let open: [Wording]

  /// Drafts a mapping for the first table with headings; nil where there is none.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - name: The name of the file, from which the mapping gets its own.
  /// - Throws: `RowFailure` where the table cannot be read on.
  /// - Complexity: O(cells of the sampled rows).
  public init?(
    _ table: consuming AnyTableReader,
    name: String
  ) throws(RowFailure) {
    var rows = RowLookahead(table)
    while try rows.nextTable() != nil {
      guard let start = try TableHead.find(in: &rows) else { continue }
      var samples = [ColumnSample](repeating: ColumnSample(), count: start.head.count)
      for row in try rows.peek(MappingDraft.sampledRows) {
        for column in samples.indices { samples[column].add(row[column]) }
      }
      var plan = DraftPlan(start.head, samples)
      plan.decide()
      json = DraftWriter(plan, name: MappingDraft.slug(name)).json()
      hasProcess = plan.process != nil
      open = plan.open
      return
    }
    return nil
  }

  /// A name for a mapping from that of a file: lower-case letters, digits and hyphens.
  private static func slug(_ name: String) -> String {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    let stem = file.split(separator: ".").first.map(String.init) ?? file
    let key = Heading.key(of: stem).utf8.map { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) ? byte : UInt8(ascii: "-")
    }
    let slug = String(decoding: key.prefix(50), as: UTF8.self)
    return "mapa-" + (slug.isEmpty ? "tabla" : slug)
  }
}
