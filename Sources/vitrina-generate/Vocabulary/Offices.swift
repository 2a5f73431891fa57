/// The invented offices that ask, buy and pay.
enum Offices {
  /// The offices that ask for a purchase.
  static let buyers: [Office] = [
    Office(
      "91-0001",
      "Coordinación de Abasto Hospitalario del Estado",
      "Calle Invención 101",
      "Guadalajara",
      "abasto.hospitalario"
    ),
    Office(
      "91-0002",
      "Instituto de Escuelas Rurales del Estado",
      "Avenida del Ejemplo 220",
      "Zapopan",
      "escuelas.rurales"
    ),
    Office(
      "91-0003",
      "Dirección de Bibliotecas y Archivos del Estado",
      "Calle de los Legajos 14",
      "Guadalajara",
      "bibliotecas"
    ),
    Office(
      "91-0004",
      "Agencia de Caminos Vecinales del Estado",
      "Calzada Imaginaria 1500",
      "Tlaquepaque",
      "caminos"
    ),
    Office(
      "91-0005",
      "Comisión de Parques y Viveros del Estado",
      "Paseo de las Jacarandas Ficticias 8",
      "Zapopan",
      "viveros"
    ),
    Office(
      "91-0006",
      "Servicio de Laboratorios de Inocuidad del Estado",
      "Calle Muestra 77",
      "Tlajomulco de Zúñiga",
      "laboratorios"
    ),
    Office(
      "91-0007",
      "Centro de Formación para el Trabajo del Estado",
      "Calle Aprendizaje 305",
      "Tonalá",
      "formacion"
    ),
    Office(
      "91-0008",
      "Oficina de Protección de la Infancia del Estado",
      "Avenida Rehilete 46",
      "Guadalajara",
      "infancia"
    ),
    Office(
      "91-0009",
      "Dirección de Gobierno Digital y Redes del Estado",
      "Calle Fibra 2048",
      "Zapopan",
      "redes"
    ),
    Office(
      "91-0010",
      "Unidad de Bomberos Forestales del Estado",
      "Carretera Inventada kilómetro 3",
      "Tapalpa",
      "bomberos"
    ),
    Office(
      "91-0011",
      "Instituto de Cultura de los Altos y la Costa",
      "Plaza del Ensayo 1",
      "Tepatitlán de Morelos",
      "cultura"
    ),
    Office(
      "91-0012",
      "Comisión de Agua Limpia para Comunidades",
      "Calle Manantial 560",
      "Puerto Vallarta",
      "agua"
    ),
    Office(
      "91-0013",
      "Dirección de Comedores Comunitarios del Estado",
      "Calle Mazorca 33",
      "Lagos de Moreno",
      "comedores"
    ),
    Office(
      "91-0014",
      "Centro de Fomento al Campo del Sur",
      "Avenida Surco 912",
      "Ciudad Guzmán",
      "campo"
    ),
    Office(
      "91-0015",
      "Oficina del Transporte Accesible del Estado",
      "Calle Rampa 5",
      "Guadalajara",
      "transporte"
    ),
    Office(
      "91-0016",
      "Archivo de Instrumentos Notariales del Estado",
      "Calle Folio 1201",
      "Guadalajara",
      "notariales"
    ),
  ]

  /// The units that run the procedure.
  static let units: [Office] = [
    Office(
      "92-0001",
      "Unidad Centralizada de Compras de Vitrina Jalisco",
      "Avenida del Ejemplo 1",
      "Guadalajara",
      "compras"
    ),
    Office(
      "92-0002",
      "Dirección de Compras Consolidadas",
      "Avenida del Ejemplo 1, piso 2",
      "Guadalajara",
      "consolidadas"
    ),
    Office(
      "92-0003",
      "Dirección del Comité de Adquisiciones de Ejemplo",
      "Avenida del Ejemplo 1, piso 3",
      "Guadalajara",
      "comite"
    ),
  ]

  /// The office that pays.
  static let treasury = Office(
    "93-0001",
    "Tesorería de Pagos a Proveedores del Estado",
    "Avenida del Ejemplo 9",
    "Guadalajara",
    "pagos"
  )
}
