/// A short name for some texts, the same in every run of every version.
enum Fingerprint {
  /// Returns 16 hexadecimal digits of the FNV-1a hash of texts and their borders.
  ///
  /// Not for secrets: whoever wants two texts of one fingerprint can find them.
  static func digest(of texts: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in texts {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      // No byte of UTF-8 is 0xFF: "a", "b" and "ab", "" differ.
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
