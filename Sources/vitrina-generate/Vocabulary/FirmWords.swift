/// The words from which names and addresses of invented firms are made.
///
/// The names proper are words of no language, so that none is a real firm's.
enum FirmWords {
  /// The lines of business.
  static let activities = [
    "Comercializadora", "Suministros", "Distribuidora", "Servicios Integrales", "Proveeduría",
    "Abastecedora", "Soluciones", "Grupo", "Equipos y Sistemas", "Mantenimiento y Obras",
    "Papelera", "Consultores",
  ]

  /// The names proper; two of them make a firm's name.
  static let names = [
    "Zarambel", "Tornasolia", "Quimbalú", "Ardelza", "Vixtora", "Olmarena", "Jacuzal", "Brindoria",
    "Meltanca", "Xoluria", "Pardenia", "Cuvelán", "Doristeco", "Fambrina", "Galtemo", "Huilansa",
    "Irduval", "Kamoleta", "Lurdenco", "Nopalira", "Ñandelta", "Orquistal", "Pleivona", "Rondezca",
    "Salmuvia", "Tezquilán", "Ubrenta", "Valdoquia", "Yolmeca", "Zupandel", "Amborel", "Bexaluna",
    "Cirdonia", "Delpasco", "Esquimela", "Frondalia", "Guirnova", "Helmazul", "Ixtapena",
    "Jorvanel",
    "Lemburia", "Marzanel", "Nilduque", "Ostrameca", "Pilvarón", "Quesadia", "Rumbleta", "Sordalia",
  ]

  /// The legal forms.
  static let forms = [
    ", S.A. de C.V.", ", S. de R.L. de C.V.", ", S.A.P.I. de C.V.", ", S.C.",
  ]

  /// The invented streets.
  static let streets = [
    "Calle del Molinillo", "Avenida Papalote", "Calle Cántaro", "Privada del Trompo",
    "Calzada de las Canicas", "Calle Abanico", "Avenida Cascabel", "Calle de la Lotería",
    "Boulevard Balero", "Calle Matraca",
  ]

  /// The towns.
  static let localities = [
    "Guadalajara", "Zapopan", "Tonalá", "Tlaquepaque", "Tepatitlán de Morelos", "Autlán de Navarro",
    "Ocotlán", "El Salto",
  ]

  /// The sizes, as codes.
  static let scales = ["micro", "sme", "sme", "large"]
}
