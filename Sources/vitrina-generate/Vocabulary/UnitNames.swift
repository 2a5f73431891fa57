/// The names of the units of measure.
enum UnitNames {
  /// Returns the name of a unit's code.
  static func name(of code: String) -> String {
    switch code {
    case "PZ": "Pieza"
    case "BOL": "Bolsa"
    case "CJ": "Caja"
    case "PQ": "Paquete"
    case "JGO": "Juego"
    case "SAC": "Saco"
    case "PAR": "Par"
    case "MES": "Mes"
    case "VJE": "Viaje"
    case "LIC": "Licencia"
    case "HOJ": "Hoja"
    case "CUR": "Curso"
    case "M2": "Metro cuadrado"
    default: "Servicio"
    }
  }
}
