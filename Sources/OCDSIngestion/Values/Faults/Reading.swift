/// What a normaliser makes of a value as an office wrote it.
///
/// | value | faults | meaning |
/// |---|---|---|
/// | nil | none | the value is absent: empty, or a placeholder |
/// | there | none | the value, as it stands or in its plain form |
/// | there | some | the value, and what was mended or looks wrong |
/// | nil | some | the value was refused, and why |
public struct Reading<Value: Sendable>: Sendable {
  /// The value, where there is one.
  public let value: Value?
  /// What was mended, what looks wrong, or why there is no value.
  public let faults: [ValueFault]

  /// Tells a value and what there is to say about it.
  public init(_ value: Value?, _ faults: [ValueFault] = []) {
    self.value = value
    self.faults = faults
  }

  /// Tells why a value was refused.
  public init(refused fault: ValueFault) {
    value = nil
    faults = [fault]
  }

  /// The reading of a placeholder.
  public static var absent: Reading { Reading(nil) }

  /// Whether nothing was given.
  public var isAbsent: Bool { value == nil && faults.isEmpty }

  /// Whether something was given that is no value.
  public var isRefused: Bool { value == nil && !faults.isEmpty }

  /// The reading with another value and the same faults.
  public func map<Other: Sendable>(_ transform: (Value) -> Other) -> Reading<Other> {
    Reading<Other>(value.map(transform), faults)
  }
}

extension Reading: Equatable where Value: Equatable {}
extension Reading: Hashable where Value: Hashable {}
