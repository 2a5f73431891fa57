internal import OCDSCore

/// Why a server's certificate is not believed.
public enum CertificateFault: Sendable, Hashable, CaseIterable {
  /// It is no longer valid.
  case expired
  /// It is not valid yet.
  case notYetValid
  /// It vouches for itself.
  case selfSigned
  /// Whoever signed it is not known to this machine.
  case unknownIssuer
  /// It is for another host.
  case otherHost
  /// Anything else.
  case other

  /// Takes what OpenSSL found, as `X509_V_ERR_…`; 0 where the certificate is good but is another's.
  init(verification: Int) {
    self =
      switch verification {
      case 0, 62...64: .otherHost
      case 9: .notYetValid
      case 10: .expired
      case 18, 19: .selfSigned
      case 2, 20, 21, 27: .unknownIssuer
      default: .other
      }
  }

  var wording: Wording {
    switch self {
    case .expired: Wording(es: "ya venció", en: "it has expired")
    case .notYetValid:
      Wording(
        es: "aún no es válido; revise la fecha de esta máquina",
        en: "it is not valid yet; look at this machine's date"
      )
    case .selfSigned:
      Wording(es: "está firmado por sí mismo", en: "it is signed by itself")
    case .unknownIssuer:
      Wording(
        es: "falta quién lo avale entre las autoridades que conoce esta máquina",
        en: "none of the authorities that this machine knows vouches for it"
      )
    case .otherHost: Wording(es: "es de otro servidor", en: "it belongs to another host")
    case .other: Wording(es: "no se puede comprobar", en: "it cannot be verified")
    }
  }
}
