/// The columns of an organisation or a person whose name stands in parts, and of its address.
public struct PartyDetails: Sendable {
  /// The name of a company; where it has a value, the parts of a person's name are not looked at.
  public var company: ColumnName
  /// The given names.
  public var given: ColumnName
  /// The first family name.
  public var patronymic: ColumnName
  /// The second family name.
  public var matronymic: ColumnName
  /// The address, published of legal persons alone.
  public var address: AddressColumns?

  /// Names the columns.
  public init(
    company: ColumnName,
    given: ColumnName,
    patronymic: ColumnName,
    matronymic: ColumnName,
    address: AddressColumns? = nil
  ) {
    self.company = company
    self.given = given
    self.patronymic = patronymic
    self.matronymic = matronymic
    self.address = address
  }
}

/// The columns of an address as the forms of transparency have them.
public struct AddressColumns: Sendable {
  /// A part of an address.
  enum Part: Int, CaseIterable, Sendable {
    case roadType, road, exterior, interior, settlementType, settlement, locality, municipality
    case state, postalCode, country, city, foreignStreet, foreignNumber
  }

  let columns: [ColumnName]

  /// The columns of a form that begins with a place in the address's own words, such as `…tipo de vialidad…`.
  public static let transparency = AddressColumns(columns: [
    "…tipo de vialidad…", ColumnName("…nombre de vialidad…", "…nombre de la vialidad…"),
    "…número exterior…", "…número interior…", "…tipo de asentamiento…",
    "…nombre del asentamiento…", "…nombre de la localidad…", "…nombre del municipio…",
    ColumnName("…nombre de la entidad federativa…", "…entidad federativa (catálogo)"),
    "…código postal…", ColumnName("…país del domicilio…", "…país (extranjero)…", "…país"),
    ColumnName("…ciudad del domicilio…", "…ciudad (extranjero)…", "…ciudad"),
    ColumnName("…calle del domicilio…", "…calle (extranjero)…", "…calle"),
    ColumnName("…número del domicilio…", "…número (extranjero)…"),
  ])

  /// Columns that are known and say nothing more: the keys of places.
  public static let keys: [ColumnName] = [
    "…clave de la localidad…", "…clave del municipio…", "…clave de la entidad federativa…",
  ]
}

/// The columns of `PartyDetails` in a table.
struct BoundDetails: Sendable {
  let company: Int?
  let given: Int?
  let patronymic: Int?
  let matronymic: Int?
  /// By `AddressColumns.Part`; empty where no address is wanted.
  let address: [Int?]

  /// The columns of the name.
  var names: [Int] { [company, given, patronymic, matronymic].compactMap { $0 } }

  init(_ details: PartyDetails, _ place: (ColumnName?) -> Int?) {
    company = place(details.company)
    given = place(details.given)
    patronymic = place(details.patronymic)
    matronymic = place(details.matronymic)
    address = details.address?.columns.map { place($0) } ?? []
  }
}
