internal import OCDSCore

/// Values that may not be published, found in texts whatever their case and whatever spaces, dots and hyphens part them.
struct SecretTrie {
  private var next: [UInt64: Int32] = [:]
  /// What stands in place of a value that ends at a node; nil where none does.
  private var replacements: [String?] = [nil]
  /// Whether a value begins with a byte.
  private var begins = [Bool](repeating: false, count: 256)

  /// The longest value in bytes that is compared; of a longer one the beginning counts.
  private static let longest = 200

  /// Whether there is nothing to find.
  var isEmpty: Bool { replacements.count == 1 }

  /// Adds a value and what stands in its place; one with fewer than some letters or digits is left out.
  mutating func add(_ secret: String, _ replacement: String, atLeast: Int = 7) {
    add(letters: SecretTrie.letters(of: secret), replacement, atLeast)
    let small = secret.lowercased()
    if small != secret { add(letters: SecretTrie.letters(of: small), replacement, atLeast) }
  }

  /// The bytes that are compared.
  private static func letters(of secret: String) -> [UInt8] {
    var secret = secret
    return secret.withUTF8 { bytes in
      var letters: [UInt8] = []
      var i = 0
      while i < bytes.count {
        let length = unsafe separator(bytes, at: i)
        if length == 0 { unsafe letters.append(folded(bytes[i])) }
        i += max(length, 1)
      }
      return letters
    }
  }

  private mutating func add(letters: [UInt8], _ replacement: String, _ atLeast: Int) {
    guard letters.count >= atLeast else { return }
    var node: Int32 = 0
    for letter in letters.prefix(SecretTrie.longest) {
      let key = UInt64(node) << 8 | UInt64(letter)
      if let known = next[key] {
        node = known
      } else {
        next[key] = Int32(replacements.count)
        node = Int32(replacements.count)
        replacements.append(nil)
      }
    }
    begins[Int(letters[0])] = true
    if replacements[Int(node)] == nil { replacements[Int(node)] = replacement }
  }

  /// A text with its secrets replaced; nil where it has none.
  ///
  /// - Complexity: O(bytes × 200) at worst; bytes that begin no secret cost one look each.
  func replaced(in text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      var result: [UInt8]?
      var copied = 0
      var i = 0
      while i < bytes.count {
        guard unsafe begins[Int(SecretTrie.folded(bytes[i]))],
          let (end, replacement) = unsafe match(bytes, from: i)
        else {
          i += 1
          continue
        }
        // Sound: both bounds lie within the text.
        unsafe result = (result ?? []) + bytes[copied..<i]
        result?.append(contentsOf: replacement.utf8)
        copied = end
        i = end
      }
      guard var result else { return nil }
      unsafe result.append(contentsOf: bytes[copied...])
      return String(decoding: result, as: UTF8.self)
    }
  }

  /// The longest secret at a place.
  private func match(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (Int, String)? {
    var node: Int32 = 0
    var found: (Int, String)?
    var i = start
    var passed = 0
    while i < bytes.count {
      let separator = unsafe SecretTrie.separator(bytes, at: i)
      if separator > 0 {
        passed += 1
        // A long run of separators parts two texts.
        if i == start || passed > 8 { break }
        i += separator
        continue
      }
      passed = 0
      let letter = unsafe SecretTrie.folded(bytes[i])
      guard let known = next[UInt64(node) << 8 | UInt64(letter)] else { break }
      node = known
      i += 1
      if let replacement = replacements[Int(node)] { found = (i, replacement) }
    }
    return found
  }

  private static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// The length of the space, dot, hyphen or other mark at a place that parts the groups of keys and telephone numbers;
  /// 0 where there is none.
  private static func separator(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    switch unsafe bytes[i] {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
      UInt8(ascii: "_"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "+"),
      UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "'"):
      1
    // A no-break space or soft hyphen; general punctuation such as dashes.
    case 0xC2: i + 1 < bytes.count ? 2 : 0
    case 0xE2: unsafe i + 2 < bytes.count && (bytes[i + 1] == 0x80 || bytes[i + 1] == 0x88) ? 3 : 0
    default: 0
    }
  }
}
