public import OCDSCore

/// A kind of OCDS that is known by its content.
public enum OCDSSource: String, Sendable, Hashable, CaseIterable {
  /// What the State of Jalisco served in 2017 and 2018.
  case jalisco2017 = "jalisco-2017"
  /// Any other OCDS.
  case ocds

  /// What it is.
  public var title: Wording {
    switch self {
    case .jalisco2017:
      Wording(es: "OCDS del Estado de Jalisco, 2017", en: "OCDS of the State of Jalisco, 2017")
    case .ocds: Wording(es: "OCDS de cualquier publicador", en: "OCDS of any publisher")
    }
  }

  /// By what it is recognised.
  public var recognition: Wording {
    switch self {
    case .jalisco2017:
      Wording(
        es: "ocid con el prefijo ocds-xs1qbl, y additionalProcessInformation en cada entrega",
        en: "ocids with the prefix ocds-xs1qbl, and additionalProcessInformation in each release"
      )
    case .ocds:
      Wording(
        es: "sus miembros: paquetes, entregas, registros o JSON Lines",
        en: "its members: packages, releases, records or JSON Lines"
      )
    }
  }

  /// The addresses of the extensions that its fields need.
  public var extensions: [String] {
    self == .jalisco2017 ? [KnownExtension.jalisco] : []
  }
}
