/// A colour of the site: red, green and blue of sRGB.
public struct SiteColor: Sendable, Hashable {
  /// The three parts.
  public let red: UInt8, green: UInt8, blue: UInt8

  /// Creates a colour.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads a colour such as `#14506e`; nil where it is none.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[0] == UInt8(ascii: "#") else { return nil }
    var parts: [UInt8] = []
    for place in [1, 3, 5] {
      guard let high = SiteColor.digit(bytes[place]), let low = SiteColor.digit(bytes[place + 1])
      else { return nil }
      parts.append(high << 4 | low)
    }
    self.init(red: parts[0], green: parts[1], blue: parts[2])
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// The colour as `#14506e`.
  public var text: String {
    let digits = Array("0123456789abcdef")
    return [red, green, blue].reduce(into: "#") {
      $0.append(digits[Int($1 >> 4)])
      $0.append(digits[Int($1 & 15)])
    }
  }

  /// What pages lie on where the system is light.
  public static let lightPaper = SiteColor(red: 0xFF, green: 0xFF, blue: 0xFF)
  /// What pages lie on where the system is dark.
  public static let darkPaper = SiteColor(red: 0x11, green: 0x15, blue: 0x1C)
  /// The contrast that text of any size needs.
  ///
  /// Source: WCAG 2.2, success criterion 1.4.3.
  public static let leastContrast = 4.5

  /// The contrast of two colours, from 1 to 21.
  ///
  /// Source: WCAG 2.2, definition of contrast ratio.
  public func contrast(with other: SiteColor) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The colour lightened with white until it can be read on dark paper.
  public var onDark: SiteColor {
    for step in 0...20 {
      let mixed = mixedWithWhite(step)
      // More than the least: light text on dark looks thinner.
      if mixed.contrast(with: .darkPaper) >= 6.5 { return mixed }
    }
    return .lightPaper
  }

  private func mixedWithWhite(_ twentieths: Int) -> SiteColor {
    func mix(_ part: UInt8) -> UInt8 {
      UInt8(clamping: (Int(part) * (20 - twentieths) + 255 * twentieths) / 20)
    }
    return SiteColor(red: mix(red), green: mix(green), blue: mix(blue))
  }

  private var luminance: Double {
    0.2126 * SiteColor.light(red) + 0.7152 * SiteColor.light(green)
      + 0.0722 * SiteColor.light(blue)
  }

  /// The light of one part, from 0 to 1.
  private static func light(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    guard value > 0.04045 else { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    // base^2.4 is the fifth root of base^12, which Newton's method finds without a library.
    let square = base * base
    let twelfth = square * square * square * square * square * square
    var root = base * base
    for _ in 0..<20 {
      let fourth = root * root * root * root
      guard fourth > 0 else { return 0 }
      root -= (root * fourth - twelfth) / (5 * fourth)
    }
    return root
  }
}
