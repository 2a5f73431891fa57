/// The names of columns as people know them.
enum CellReference {
  /// The letters of a column that is counted from 1: `A`, `Z`, `AA`.
  static func letters(of column: Int) -> String {
    var rest = column
    var letters = ""
    while rest > 0 {
      letters = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
