import OCDSCore

@testable import OCDSStore

/// What the platform may ask for, each part or none.
enum PlatformQueries {
  private struct Refused: Error {}

  /// The number of combinations.
  static let count = 512

  /// The query whose parts are the bits of a number.
  static func query(_ bits: Int) throws -> PlatformQuery {
    var query = PlatformQuery()
    var isRead = true
    if bits & 1 > 0 { query.ocid = "a" }
    if bits & 2 > 0 { isRead = query.setTitle("a") && isRead }
    if bits & 4 > 0 { query.method = "open" }
    if bits & 8 > 0 { query.awardStatus = "active" }
    if bits & 16 > 0 { query.tenderers = 2 }
    if bits & 32 > 0 {
      isRead = query.setTenderStart("2024-01-01", zone: .centralMexico) && isRead
    }
    if bits & 64 > 0 { isRead = query.setYear("2024", zone: .centralMexico) && isRead }
    if bits & 128 > 0 { isRead = query.setItemDescription("a") && isRead }
    if bits & 256 > 0 {
      isRead = query.setTenderEnd("2024-01-31", zone: .centralMexico) && isRead
    }
    guard isRead else { throw Refused() }
    return query
  }
}
