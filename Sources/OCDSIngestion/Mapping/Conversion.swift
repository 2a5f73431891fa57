/// How the text of a column becomes a value of OCDS.
public enum Conversion: Sendable {
  /// A text, tidied; a placeholder is absent.
  case text
  /// An identifier: as a text, but a number that a spreadsheet shortened is refused.
  case identifier
  /// An address of the web.
  case url
  /// A date, which becomes a date-time in the publication's zone.
  case date(DateText.Options)
  /// An amount: `amount` below the path, and `currency` by the named column or else the default.
  case money(currency: ColumnName?, vat: VAT)
  /// A plain number, such as a quantity.
  case number
  /// A phrase with a meaning; the original text goes to the second path, where there is one.
  case phrase(PhraseTable<String>, original: String?)
  /// How proposals are sent, which may be several codes; the original text goes to the second path.
  case submission(original: String?)
  /// What is bought: main and additional categories below the path's object.
  case category
  /// Yes or no.
  case answer
  /// True for whatever is written but a no; what is no answer either, as the name of a framework agreement, goes to the
  /// path, where there is one.
  case presence(name: String?)
  /// A code by a list of its own, by the folded text; an empty one says nothing.
  case lookup([String: String])
  /// One of several values in one cell, added to the list at the path.
  case split(Character)
  /// The text of the column and of others, joined by a separator; those without a text are left out.
  case join([ColumnName], separator: String)
  /// The same value for every row, as JSON text; the column is not read.
  case constant(String)
}

/// The heading of a column: any of some spellings, and which of several equal ones it is.
public struct ColumnName: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The spellings, in any case and with any accents; the first is how it should be written.
  ///
  /// `Monto máximo…` is any heading that begins so, `…asentamiento…` any that has the words in it; those with a whole
  /// spelling go before.
  public let spellings: [String]
  /// Which of the headings that are equal, counted from 1.
  public let ordinal: Int

  /// Names a column.
  public init(_ spellings: String..., ordinal: Int = 1) {
    self.init(spellings: spellings, ordinal: ordinal)
  }

  /// Names a column by a list of spellings.
  public init(spellings: [String], ordinal: Int = 1) {
    self.spellings = spellings
    self.ordinal = ordinal
  }

  /// Names a column by one spelling.
  public init(stringLiteral value: String) { self.init(spellings: [value]) }

  /// The column of a table that has the heading; nil where it has none.
  func index(in head: TableHead) -> Int? {
    for spelling in spellings {
      if let index = head.index(of: spelling, ordinal: ordinal) { return index }
    }
    for spelling in spellings {
      if let index = head.index(matching: spelling, ordinal: ordinal) { return index }
    }
    return nil
  }
}

/// What is done with one column.
public struct ColumnRule: Sendable {
  /// The column.
  public let column: ColumnName
  /// Where its value goes, such as `tender/title`; empty for a column that is known and not published.
  public let path: String
  /// How its text becomes a value.
  public let conversion: Conversion
  /// Whether it is taken only where nothing stands at the path yet; of an amount that is told.
  public let isFallback: Bool

  /// Says what is done with a column.
  public init(
    _ column: ColumnName,
    _ path: String,
    _ conversion: Conversion = .text,
    isFallback: Bool = false
  ) {
    self.column = column
    self.path = path
    self.conversion = conversion
    self.isFallback = isFallback
  }

  /// A column that is known and not published.
  public static func unpublished(_ column: ColumnName) -> ColumnRule { ColumnRule(column, "") }
}
