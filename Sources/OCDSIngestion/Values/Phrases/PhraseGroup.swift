/// The ways to write one meaning.
struct PhraseGroup<Meaning: Sendable> {
  /// The meaning; nil for phrases that say too little, such as `Otro (especificar)`.
  var meaning: Meaning?
  /// Phrases that are the whole value.
  var whole: [String]
  /// Phrases that a value may begin with.
  var starting: [String]
  /// Misspelled beginnings that sources have, which are told.
  var misspelled: [String]
  /// What is told about a value that is understood.
  var caution: ValueFaultCode?

  init(
    _ meaning: Meaning?,
    _ whole: String...,
    starting: [String] = [],
    misspelled: [String] = [],
    caution: ValueFaultCode? = nil
  ) {
    self.meaning = meaning
    self.whole = whole
    self.starting = starting
    self.misspelled = misspelled
    self.caution = caution
  }
}
