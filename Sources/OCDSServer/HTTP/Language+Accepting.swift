internal import OCDSCore

extension Language {
  /// Chooses by the `Accept-Language` of a request: Spanish where it says nothing of the two.
  ///
  /// Source: RFC 9110, section 12.5.4.
  init(accepting header: String?) {
    self = .es
    guard let header else { return }
    var best = 0
    for (range, quality) in QualityList.parse(header) where quality > best {
      let language = range.split(separator: "-", omittingEmptySubsequences: false).first
      switch language {
      case "es", "*": self = .es
      case "en": self = .en
      default: continue
      }
      best = quality
    }
  }
}
