import Testing

/// A release, or what stands in its place, that cannot be published, and why.
struct RefusedRelease: Sendable, CustomTestStringConvertible {
  let text: String
  let code: String
  /// The beginning of the reason in English.
  let reason: String
  var testDescription: String { text }

  init(_ text: String, _ code: String, _ reason: String) {
    self.text = text
    self.code = code
    self.reason = reason
  }

  private static func release(_ members: String) -> String {
    "{\(members),\"tag\":[\"tender\"],\"initiationType\":\"tender\"}"
  }

  private static func dated(_ date: String) -> RefusedRelease {
    RefusedRelease(
      release("\"ocid\":\"x\",\"id\":\"1\",\"date\":\(date)"),
      "unreadableDate",
      "The release's date cannot be read"
    )
  }

  private static func identified(_ more: String) -> RefusedRelease {
    RefusedRelease(
      release("\"ocid\":\"x\",\"id\":\"1\",\"date\":\"2025-01-01T00:00:00Z\",\(more)"),
      "invalidIdentifier",
      "An object of a list has an id that is neither a text nor a number"
    )
  }

  static let all: [RefusedRelease] = [
    RefusedRelease(
      release("\"id\":\"1\",\"date\":\"2025-01-01T00:00:00Z\""),
      "missingOCID",
      "The release lacks the process's identifier (ocid)"
    ),
    RefusedRelease(
      release("\"ocid\":\"\",\"id\":\"1\",\"date\":\"2025-01-01T00:00:00Z\""),
      "missingOCID",
      "The release lacks the process's identifier (ocid)"
    ),
    RefusedRelease(
      release("\"ocid\":7,\"id\":\"1\",\"date\":\"2025-01-01T00:00:00Z\""),
      "missingOCID",
      "The release lacks the process's identifier (ocid)"
    ),
    RefusedRelease(
      release("\"ocid\":\"x\",\"date\":\"2025-01-01T00:00:00Z\""),
      "missingId",
      "The release lacks its identifier (id)"
    ),
    RefusedRelease(
      release("\"ocid\":\"x\",\"id\":null,\"date\":\"2025-01-01T00:00:00Z\""),
      "missingId",
      "The release lacks its identifier (id)"
    ),
    RefusedRelease(
      release("\"ocid\":\"x\",\"id\":\"1\""),
      "missingDate",
      "The release lacks its date (date)"
    ),
    RefusedRelease(
      release("\"ocid\":\"x\",\"id\":\"1\",\"date\":null"),
      "missingDate",
      "The release lacks its date (date)"
    ),
    dated("\"ayer\""), dated("\"\""), dated("20250101"), dated("\"2025-02-30T00:00:00Z\""),
    dated("\"2025-13-01T00:00:00Z\""), dated("\"2025-01-01T24:00:00Z\""), dated("[]"),
    identified("\"parties\":[{\"id\":true}]"),
    identified("\"tender\":{\"items\":[{\"id\":\"1\"},{\"id\":{\"a\":1}}]}"),
    identified("\"awards\":[{\"id\":\"1\",\"suppliers\":[{\"id\":[]}]}]"),
  ]
}
