extension Rule {
  /// The rule that a text breaks by not having a format.
  ///
  /// Dates are told apart by what they lack, because what to do differs.
  init(_ format: Format, _ text: Span<UInt8>) {
    switch format {
    case .dateTime: self = Rule(dateTime: text)
    case .uri: self = .uri
    case .email: self = .email
    case .hostname: self = .hostname
    case .ipv4: self = .ipv4
    case .ipv6: self = .ipv6
    case .regex: self = .regex
    }
  }

  private init(dateTime text: Span<UInt8>) {
    switch DateTimeFormat.flaw(of: text) {
    case .impossibleDay, .impossibleTime: self = .impossibleDate
    case .missingTime, .missingOffset, .missingSeconds: self = .dateWithoutOffset
    default: self = .dateTime
    }
  }
}
