/// The name of a person in its parts, spelled as the source spells it.
public struct PersonName: Sendable, Hashable {
  /// The given names.
  public let given: String?
  /// The first family name.
  public let patronymic: String?
  /// The second family name.
  public let matronymic: String?

  /// The whole name: given names, first and second family name.
  public var full: String {
    [given, patronymic, matronymic].compactMap { $0 }.joined(separator: " ")
  }

  /// Joins the columns `Nombre(s)`, `Primer apellido` and `Segundo apellido`; a placeholder is no part.
  ///
  /// Absent where no column has a part. Refused where the given names are what is no name (`SupplierName`).
  public static func read(
    given: Span<UInt8>,
    patronymic: Span<UInt8>,
    matronymic: Span<UInt8>
  ) -> Reading<PersonName> {
    let parts = [SupplierName.read(given), Tidy.read(patronymic), Tidy.read(matronymic)]
    let faults = parts.flatMap(\.faults)
    if parts[0].isRefused { return Reading(nil, faults) }
    guard parts.contains(where: { $0.value != nil }) else { return Reading(nil, faults) }
    return Reading(
      PersonName(
        given: parts[0].value,
        patronymic: parts[1].value,
        matronymic: parts[2].value
      ),
      faults
    )
  }

  /// Joins the columns `Nombre(s)`, `Primer apellido` and `Segundo apellido`; a placeholder is no part.
  public static func read(
    given: String,
    patronymic: String,
    matronymic: String
  ) -> Reading<PersonName> {
    let first = Array(given.utf8)
    let second = Array(patronymic.utf8)
    let third = Array(matronymic.utf8)
    return read(given: first.span, patronymic: second.span, matronymic: third.span)
  }
}
