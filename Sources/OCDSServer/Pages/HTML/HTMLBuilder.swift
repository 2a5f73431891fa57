/// Reads the statements of a closure as the pieces of an element, in their order; text among them is escaped.
@resultBuilder
enum HTMLBuilder {
  static func buildExpression(_ html: HTML) -> HTML { html }
  static func buildExpression(_ text: String) -> HTML { HTML(text) }
  static func buildExpression(_ html: HTML?) -> HTML { html ?? .none }
  static func buildExpression(_ parts: [HTML]) -> HTML { HTML(parts) }
  static func buildBlock(_ parts: HTML...) -> HTML { parts.count == 1 ? parts[0] : HTML(parts) }
  static func buildOptional(_ html: HTML?) -> HTML { html ?? .none }
  static func buildEither(first html: HTML) -> HTML { html }
  static func buildEither(second html: HTML) -> HTML { html }
  static func buildArray(_ parts: [HTML]) -> HTML { HTML(parts) }
}
