internal import OCDSStore

/// How a drawing looks that stands alone; on a page the site's stylesheet says it.
enum ChartStyle {
  /// The rules, which a Content-Security-Policy allows by their hash.
  static let rules: StaticString = """
    svg{font:13px system-ui,sans-serif;background:#fff;color:#1d2433}\
    .bar rect{fill:#1f5f8b}.mark line{stroke:#d8dde5}\
    text{fill:#1d2433}.brief{display:none}.chart-label,.chart-source{fill:#566074;font-size:12px}\
    @media(prefers-color-scheme:dark){svg{background:#12161d;color:#e8ecf2}.bar rect{fill:#7ab8e0}\
    .mark line{stroke:#333b48}text{fill:#e8ecf2}.chart-label,.chart-source{fill:#a4afc0}}
    """

  static let element = HTML.style(rules)

  /// The rules as a source that a Content-Security-Policy allows: `'sha256-…'`.
  ///
  /// Source: Content Security Policy Level 3, section 2.3.1.
  static let source: String = {
    let text = Array("\(rules)".utf8)
    let digest = SHA256(hashing: text.span).bytes
    let letters = Array(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
    )
    var base64: [UInt8] = []
    for start in stride(from: 0, to: digest.count, by: 3) {
      let part = digest[start..<min(start + 3, digest.count)]
      var bits = part.reduce(0) { $0 << 8 | Int($1) }
      bits <<= 8 * (3 - part.count)
      for place in 0..<4 {
        base64.append(
          place <= part.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "=")
        )
      }
    }
    return "'sha256-\(String(decoding: base64, as: UTF8.self))'"
  }()
}
