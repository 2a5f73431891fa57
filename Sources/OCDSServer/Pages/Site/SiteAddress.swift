internal import OCDSCore

extension SitePage {
  /// The pattern of its route in a language; captures are in braces in the page's own texts.
  func pattern(_ language: Language) -> String {
    path(language).map { "/" + $0 }.joined()
  }
}

extension Language {
  /// The language that the path of a request names; nil for addresses that are no pages.
  init?(path target: [UInt8]) {
    for language in Language.allCases {
      let start = Array("/\(language.rawValue)".utf8)
      guard target.starts(with: start) else { continue }
      let next = target.dropFirst(start.count).first
      if next == nil || next == UInt8(ascii: "/") || next == UInt8(ascii: "?") {
        self = language
        return
      }
    }
    return nil
  }
}
