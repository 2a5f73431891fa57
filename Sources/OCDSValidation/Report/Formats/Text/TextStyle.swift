/// What a piece of text in a terminal means, and so how it looks where there are colours.
package enum TextStyle {
  case plain
  case name
  case quiet
  case good
  case error
  case warning
  case note

  /// The parameters of "select graphic rendition".
  ///
  /// Source: ECMA-48, section 8.3.117. Only the 8 basic colours: people choose them to be legible on their ground.
  var parameters: String {
    switch self {
    case .plain: ""
    case .name: "1"
    case .quiet: "2"
    case .good: "1;32"
    case .error: "1;31"
    case .warning: "1;33"
    case .note: "1;36"
    }
  }
}
