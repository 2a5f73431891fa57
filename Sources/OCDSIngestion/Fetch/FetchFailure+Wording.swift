public import OCDSCore

extension FetchFailure {
  /// A sentence that names the address, and says what is wrong and what to do.
  public var wording: Wording {
    let said = reason.wording
    guard let redirect else {
      return Wording(es: "\(address): \(said.es)", en: "\(address): \(said.en)")
    }
    return Wording(
      es: "\(address), que remite a \(redirect): \(said.es)",
      en: "\(address), which redirects to \(redirect): \(said.en)"
    )
  }
}

extension FetchFailure.Reason {
  /// What is wrong and what to do, without the address.
  public var wording: Wording {
    switch self {
    case .unusableAddress:
      Wording(
        es:
          "no es una dirección que se pueda abrir; debe ser como https://datos.example/archivo.json",
        en: "it is no address that can be opened; it should be like https://datos.example/file.json"
      )
    case .schemeNotAllowed(let scheme, let allowed):
      Wording(
        es:
          "las direcciones «\(scheme):» no se abren; solo \(allowed.map { "\($0):" }.joined(separator: ", "))",
        en:
          "\"\(scheme):\" addresses are not opened; only \(allowed.map { "\($0):" }.joined(separator: ", "))"
      )
    case .credentials:
      Wording(
        es: "lleva un usuario o una contraseña; dé la dirección sin ellos",
        en: "it holds a user or a password; give the address without them"
      )
    case .hostNotAllowed(let host):
      Wording(
        es: "el servidor «\(host)» no está entre los permitidos",
        en: "the host \"\(host)\" is not among those that are allowed"
      )
    case .privateAddress(let host):
      Wording(
        es: "«\(host)» está en esta máquina o en una red privada, de donde no se trae nada",
        en:
          "\"\(host)\" lies in this machine or in a private network, from which nothing is fetched"
      )
    case .hostNotFound(let host):
      Wording(
        es: "no se encuentra el servidor «\(host)»; revise el nombre y la conexión a la red",
        en: "the host \"\(host)\" is not found; look at its name and at the network"
      )
    case .refused:
      Wording(
        es: "el servidor no acepta conexiones en ese puerto; intente más tarde",
        en: "the host takes no connections at that port; try later"
      )
    case .unreachable:
      Wording(
        es: "no hay camino hasta el servidor; revise la conexión a la red",
        en: "there is no way to the host; look at the network"
      )
    case .timedOut:
      Wording(
        es: "tarda más de lo permitido; intente más tarde",
        en: "it takes longer than allowed; try later"
      )
    case .interrupted:
      Wording(
        es: "la conexión se cortó antes de terminar; intente otra vez",
        en: "the connection ended before the file did; try again"
      )
    case .tls:
      Wording(
        es: "no se logra una conexión segura con el servidor",
        en: "no secure connection to the host can be made"
      )
    case .certificate(let fault):
      Wording(
        es: "el certificado del servidor no se acepta: \(fault.wording.es)",
        en: "the host's certificate is not accepted: \(fault.wording.en)"
      )
    case .status(let status): FetchFailure.Reason.wording(ofStatus: status)
    case .tooManyRedirects(let limit):
      Wording(
        es: "remite a otra dirección más de \(limit) veces seguidas",
        en: "it redirects more than \(limit) times in a row"
      )
    case .unsafeRedirect(let scheme):
      Wording(
        es: "remitir a una dirección «\(scheme):», menos segura, no se permite",
        en: "a redirect to a \"\(scheme):\" address, which is less safe, is not followed"
      )
    case .tooLarge(let limit):
      Wording(
        es: "el archivo pasa de \(limit) bytes, que es lo permitido",
        en: "the file has more than \(limit) bytes, which is what is allowed"
      )
    case .garbled:
      Wording(
        es: "la respuesta del servidor no es HTTP correcto, o no es lo que se pidió",
        en: "the host's answer is not proper HTTP, or not what was asked for"
      )
    case .missingFile: SystemReason.missing
    case .notAFile:
      Wording(es: "no es un archivo común", en: "it is not a regular file")
    case .cannotRead(let number): SystemReason.wording(of: number)
    case .diskFull: SystemReason.full
    case .cannotWrite(let place, let number):
      Wording(
        es: "no se puede escribir en \(place): \(SystemReason.wording(writing: number).es)",
        en: "\(place) cannot be written: \(SystemReason.wording(writing: number).en)"
      )
    case .internalError(let what):
      Wording(
        es: "la biblioteca de red falló (\(what)); intente otra vez",
        en: "the network library failed (\(what)); try again"
      )
    }
  }

  private static func wording(ofStatus status: Int) -> Wording {
    switch status {
    case 401, 403, 407:
      Wording(
        es: "el servidor no permite el acceso (estatus \(status))",
        en: "the host does not allow access (status \(status))"
      )
    case 404, 410:
      Wording(
        es: "el servidor no tiene ese archivo (estatus \(status))",
        en: "the host does not have that file (status \(status))"
      )
    case 429:
      Wording(
        es: "el servidor pide esperar: son demasiadas consultas (estatus 429); intente más tarde",
        en: "the host asks to wait, there were too many requests (status 429); try later"
      )
    case 500...599:
      Wording(
        es: "el servidor tiene una falla (estatus \(status)); intente más tarde",
        en: "the host has a fault (status \(status)); try later"
      )
    default:
      Wording(
        es: "el servidor no entrega el archivo (estatus \(status))",
        en: "the host does not give the file (status \(status))"
      )
    }
  }
}
