/// JSON that may be shown: the same values, with what a reader would not see written as escapes.
enum HarmlessJSON {
  /// Returns JSON text with each hidden scalar as `\uXXXX`.
  ///
  /// Outside of strings JSON is ASCII, so that every scalar that is not stands in a string.
  static func bytes(_ json: [UInt8]) -> [UInt8] {
    if json.allSatisfy({ $0 < 0x7F }) { return json }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count + 64)
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      if scalar.value >= 0x7F, scalar.isHidden {
        for unit in String(scalar).utf16 { bytes.append(contentsOf: escape(unit).utf8) }
      } else {
        bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    return bytes
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
