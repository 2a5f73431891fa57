extension Catalogue {
  /// The families of services and of small works.
  static let services: [Family] = [
    Family(
      name: "servicio de limpieza de inmuebles",
      line: "3581",
      lineName: "Servicios de limpieza y manejo de desechos",
      category: "services",
      goods: [
        Good(
          "35800001",
          "76111501",
          "Servicio mensual de limpieza, turno matutino, por elemento",
          "MES",
          892_000...1_345_050,
          60
        ),
        Good(
          "35800009",
          "76121501",
          "Recolección de residuos no peligrosos, por viaje",
          "VJE",
          184_500...326_010,
          120
        ),
      ]
    ),
    Family(
      name: "servicio de vigilancia",
      line: "3381",
      lineName: "Servicios de vigilancia",
      category: "services",
      goods: [
        Good(
          "33800002",
          "92121504",
          "Elemento de vigilancia sin arma, turno de 12 horas",
          "MES",
          1_345_000...2_189_990,
          72
        ),
        Good(
          "33800006",
          "92121701",
          "Monitoreo de cámaras a distancia, por sitio",
          "MES",
          278_050...564_325,
          48
        ),
      ]
    ),
    Family(
      name: "mantenimiento de vehículos",
      line: "3551",
      lineName: "Reparación y mantenimiento de equipo de transporte",
      category: "services",
      goods: [
        Good(
          "35500003",
          "78181507",
          "Servicio preventivo mayor de camioneta",
          "SER",
          245_090...598_860,
          150
        ),
        Good(
          "35500008",
          "78181505",
          "Verificación y afinación de motor",
          "SER",
          98_765...187_430,
          220
        ),
      ]
    ),
    Family(
      name: "licencias y servicios en la nube",
      line: "3271",
      lineName: "Arrendamiento de activos intangibles",
      category: "services",
      goods: [
        Good(
          "32700004",
          "43231513",
          "Licencia anual de paquete de oficina, por persona",
          "LIC",
          189_900...342_025,
          1_200
        ),
        Good(
          "32700010",
          "81112006",
          "Almacenamiento administrado en la nube, por terabyte al mes",
          "MES",
          41_250...97_340,
          600
        ),
      ]
    ),
    Family(
      name: "arrendamiento de equipo de impresión",
      line: "3231",
      lineName: "Arrendamiento de mobiliario y equipo de administración",
      category: "services",
      goods: [
        Good(
          "32300001",
          "80161801",
          "Copia o impresión en blanco y negro tamaño carta",
          "HOJ",
          21...48,
          900_000
        ),
        Good(
          "32300005",
          "80161801",
          "Renta mensual de equipo multifuncional",
          "MES",
          124_500...268_900,
          180
        ),
      ]
    ),
    Family(
      name: "capacitación del personal",
      line: "3341",
      lineName: "Servicios de capacitación",
      category: "services",
      goods: [
        Good(
          "33400002",
          "86101700",
          "Curso de primeros auxilios para 20 personas",
          "CUR",
          1_245_000...2_890_015,
          16
        ),
        Good(
          "33400011",
          "86101705",
          "Taller de atención a la ciudadanía, 12 horas",
          "CUR",
          1_680_030...3_455_970,
          12
        ),
      ]
    ),
    Family(
      name: "conservación menor de escuelas",
      line: "3511",
      lineName: "Conservación y mantenimiento menor de inmuebles",
      category: "works",
      goods: [
        Good(
          "35100007",
          "72102900",
          "Impermeabilización de azotea con membrana",
          "M2",
          18_450...34_925,
          6_000
        ),
        Good(
          "35100013",
          "72151301",
          "Pintura vinílica en muros exteriores a dos manos",
          "M2",
          7_890...15_640,
          9_000
        ),
        Good(
          "35100024",
          "72151501",
          "Revisión y sustitución de instalación eléctrica por aula",
          "SER",
          845_300...1_879_990,
          40
        ),
      ]
    ),
  ]
}
