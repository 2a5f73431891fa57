import OCDSCore
import OCDSIngestion
import OCDSStore

/// Why a row was set aside, so that it can be counted and told with its value and what to write instead.
struct RowFault {
  let code: String
  let heading: String
  let given: String
  let wording: Wording
  /// Whether the row's money stands where it should; where cells moved, nobody knows.
  var isMoneyKnown = true

  /// A row that is no plain row of data.
  static func shape(_ shape: RowShape) -> RowFault {
    RowFault(
      code: "rowShape",
      heading: "",
      given: "",
      wording: shape.wording ?? Wording(""),
      isMoneyKnown: false
    )
  }

  /// A row whose process number is missing, or none.
  static func number(_ fault: ValueFault?, _ mapping: RowMapping) -> RowFault {
    let heading = mapping.profile.process.spellings[0]
    guard let fault else {
      return RowFault(
        code: "missingProcessNumber",
        heading: heading,
        given: "",
        wording: Wording(
          es: "La fila no tiene número de proceso en «\(heading)»; escríbalo.",
          en: "The row has no process number in “\(heading)”; write it."
        )
      )
    }
    return RowFault(
      code: fault.code.rawValue,
      heading: heading,
      given: fault.given,
      wording: fault.wording
    )
  }

  /// A row with a cell that cannot be told from another.
  static func cell(_ note: CellNote) -> RowFault {
    RowFault(code: note.code, heading: note.heading, given: note.given, wording: note.wording)
  }

  /// The refusal of a row.
  func refusal(_ source: String, line: Int, _ sheet: String, ocid: String? = nil) -> Refusal {
    Refusal(
      source: source,
      sheet: sheet,
      line: line,
      code: .rowSetAside,
      ocid: ocid,
      detail: wording,
      fault: code,
      heading: heading,
      given: given
    )
  }
}
