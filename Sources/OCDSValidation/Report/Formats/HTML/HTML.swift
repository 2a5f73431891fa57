/// A piece of a page.
///
/// Text is escaped where it is written: there is no way for raw text to become markup.
package enum HTML {
  case text(String)
  case element(HTMLTag, [HTMLAttribute], [HTML])
  /// A stylesheet, which only the program's source can hold.
  case stylesheet(StaticString)
}

/// The elements that reports use.
package enum HTMLTag: String {
  case html, head, meta, title, body
  case header, main, footer, nav, section, article, div, details, summary
  case h1, h2, h3, h4, p, ul, ol, li, dl, dt, dd
  case table, caption, thead, tbody, tr, th, td
  case a, b, bdi, code, small, span, strong, wbr

  /// Whether the element has neither content nor end.
  var isVoid: Bool { self == .meta || self == .wbr }

  /// Whether the element stands within a line of text.
  var isInline: Bool {
    switch self {
    case .a, .b, .bdi, .code, .small, .span, .strong, .wbr: true
    default: false
    }
  }

  /// Returns an element with its attributes and content.
  package func callAsFunction(
    _ attributes: HTMLAttribute...,
    @HTMLBuilder content: () -> [HTML] = { [] }
  ) -> HTML {
    .element(self, attributes, content())
  }
}

/// Puts texts and elements together in the order in which they are written.
@resultBuilder
package enum HTMLBuilder {
  package static func buildExpression(_ text: String) -> [HTML] { [.text(text)] }
  package static func buildExpression(_ piece: HTML) -> [HTML] { [piece] }
  package static func buildExpression(_ pieces: [HTML]) -> [HTML] { pieces }
  package static func buildBlock(_ parts: [HTML]...) -> [HTML] { parts.flatMap(\.self) }
  package static func buildOptional(_ part: [HTML]?) -> [HTML] { part ?? [] }
  package static func buildEither(first part: [HTML]) -> [HTML] { part }
  package static func buildEither(second part: [HTML]) -> [HTML] { part }
  package static func buildArray(_ parts: [[HTML]]) -> [HTML] { parts.flatMap(\.self) }
}
