/// The places where a release refers to a party, and the roles that they give it.
enum ReferenceKind: UInt8, CaseIterable {
  case buyer
  case procuringEntity
  case tenderer
  case supplier
  case payer
  case payee

  /// The bit that stands for it in a set.
  var bit: UInt8 { 1 << rawValue }

  /// The role that a code names.
  init?(role: Word) {
    switch role {
    case .buyer: self = .buyer
    case .procuringEntity: self = .procuringEntity
    case .tenderer: self = .tenderer
    case .supplier: self = .supplier
    case .payer: self = .payer
    case .payee: self = .payee
    default: return nil
    }
  }

  /// The code of the role.
  var role: String {
    switch self {
    case .buyer: "buyer"
    case .procuringEntity: "procuringEntity"
    case .tenderer: "tenderer"
    case .supplier: "supplier"
    case .payer: "payer"
    case .payee: "payee"
    }
  }
}
