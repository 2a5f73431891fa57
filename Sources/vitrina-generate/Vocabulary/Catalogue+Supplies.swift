extension Catalogue {
  /// The families of goods that are used up in offices, hospitals and on the road.
  static let supplies: [Family] = [
    Family(
      name: "material de limpieza",
      line: "2161",
      lineName: "Material de limpieza",
      category: "goods",
      goods: [
        Good(
          "21600014",
          "47131803",
          "Cloro al 6 % en garrafa de 10 litros",
          "PZ",
          6_150...13_980,
          900
        ),
        Good(
          "21600027",
          "47131810",
          "Jabón en polvo, bolsa de 5 kilogramos",
          "BOL",
          9_900...18_450,
          600
        ),
        Good(
          "21600033",
          "47131604",
          "Escoba de plástico de cerda dura con bastón",
          "PZ",
          2_890...5_475,
          1_200
        ),
        Good(
          "21600041",
          "14111704",
          "Papel higiénico institucional, caja de 12 rollos",
          "CJ",
          21_500...39_990,
          800
        ),
      ]
    ),
    Family(
      name: "papelería y útiles de oficina",
      line: "2111",
      lineName: "Materiales, útiles y equipos menores de oficina",
      category: "goods",
      goods: [
        Good(
          "21100003",
          "14111507",
          "Papel bond tamaño carta, paquete de 500 hojas",
          "PQ",
          8_200...12_640,
          5_000
        ),
        Good(
          "21100018",
          "44121704",
          "Bolígrafo de tinta azul, punto mediano",
          "PZ",
          350...1_230,
          9_000
        ),
        Good(
          "21100052",
          "44122011",
          "Carpeta de tres argollas de dos pulgadas",
          "PZ",
          4_120...7_890,
          1_500
        ),
        Good(
          "21100077",
          "44121615",
          "Engrapadora metálica de escritorio",
          "PZ",
          9_980...21_205,
          300
        ),
      ]
    ),
    Family(
      name: "medicamentos y material de curación",
      line: "2531",
      lineName: "Medicinas y productos farmacéuticos",
      category: "goods",
      goods: [
        Good(
          "25300118",
          "51142001",
          "Paracetamol 500 mg, caja con 20 tabletas",
          "CJ",
          890...2_415,
          40_000
        ),
        Good(
          "25300204",
          "51101507",
          "Amoxicilina 500 mg, caja con 12 cápsulas",
          "CJ",
          2_150...5_930,
          22_000
        ),
        Good(
          "25400031",
          "42311511",
          "Gasa estéril de 10 por 10 cm, paquete de 100",
          "PQ",
          4_575...9_860,
          6_000
        ),
        Good(
          "25400066",
          "42132203",
          "Guante de nitrilo talla mediana, caja de 100",
          "CJ",
          11_230...19_999,
          8_000
        ),
      ]
    ),
    Family(
      name: "equipo de cómputo",
      line: "5151",
      lineName: "Equipo de cómputo y de tecnología de la información",
      category: "goods",
      goods: [
        Good(
          "51500007",
          "43211507",
          "Computadora de escritorio, 16 GB de memoria, 512 GB en estado sólido",
          "PZ",
          1_289_000...2_145_050,
          250
        ),
        Good(
          "51500012",
          "43211503",
          "Computadora portátil de 14 pulgadas",
          "PZ",
          1_498_000...2_799_900,
          180
        ),
        Good(
          "51500029",
          "43212110",
          "Impresora láser monocromática para grupo de trabajo",
          "PZ",
          489_990...1_154_020,
          60
        ),
        Good(
          "51500035",
          "43222612",
          "Conmutador de red administrable de 48 puertos",
          "PZ",
          2_250_000...5_480_075,
          24
        ),
      ]
    ),
    Family(
      name: "llantas y refacciones de vehículos",
      line: "2961",
      lineName: "Refacciones y accesorios menores de equipo de transporte",
      category: "goods",
      goods: [
        Good("29600004", "25172504", "Llanta radial 205/55 R16", "PZ", 129_900...245_010, 400),
        Good(
          "29600019",
          "26111703",
          "Acumulador de 12 voltios, 650 amperes",
          "PZ",
          189_050...312_400,
          120
        ),
        Good(
          "29600022",
          "25171702",
          "Juego de balatas delanteras para camioneta",
          "JGO",
          74_500...142_330,
          200
        ),
      ]
    ),
  ]
}
