/// The keys that stand for nobody in particular.
enum GenericRFC {
  /// The kind of a generic key; nil for any other.
  static func kind(_ letters: RFCLetters) -> RFC.Kind? {
    if letters.equals("XEXX010101000") || letters.equals("EXTRANJERO")
      || letters.equals("EXTRANJERA")
    {
      return .foreign
    }
    for key in keys where letters.equals(key) { return .generic }
    return nil
  }

  /// The authority's key for the public at large, and what people write to fill the field.
  private static let keys: [StaticString] = [
    "XAXX010101000", "XXX010101000", "XXXX010101000", "XXX010101XXX", "XXXX010101XXX",
    "AAA010101AAA", "AAAA010101AAA", "XXXXXXXXXXXX", "XXXXXXXXXXXXX",
  ]
}
