extension Catalogue {
  /// The families of food, clothing, furniture and laboratory material.
  static let equipment: [Family] = [
    Family(
      name: "despensas y alimentos para comedores",
      line: "2211",
      lineName: "Productos alimenticios para personas",
      category: "goods",
      goods: [
        Good(
          "22100009",
          "50221101",
          "Arroz súper extra, saco de 25 kilogramos",
          "SAC",
          42_500...68_915,
          1_000
        ),
        Good(
          "22100015",
          "50401800",
          "Frijol pinto, saco de 25 kilogramos",
          "SAC",
          61_200...94_780,
          900
        ),
        Good(
          "22100042",
          "50131702",
          "Leche en polvo entera, bolsa de 1 kilogramo",
          "BOL",
          9_890...17_125,
          7_000
        ),
        Good(
          "22100061",
          "50151513",
          "Aceite vegetal comestible, caja de 12 litros",
          "CJ",
          41_000...63_990,
          650
        ),
      ]
    ),
    Family(
      name: "uniformes y equipo de protección",
      line: "2721",
      lineName: "Prendas de seguridad y protección personal",
      category: "goods",
      goods: [
        Good(
          "27200002",
          "46181605",
          "Bota de trabajo con casquillo de protección",
          "PAR",
          64_900...138_855,
          700
        ),
        Good(
          "27200016",
          "46181701",
          "Casco de seguridad con ajuste de matraca",
          "PZ",
          12_300...29_990,
          500
        ),
        Good(
          "27200038",
          "53103100",
          "Chaleco con bandas reflejantes de alta visibilidad",
          "PZ",
          9_450...18_600,
          900
        ),
      ]
    ),
    Family(
      name: "mobiliario escolar y de oficina",
      line: "5111",
      lineName: "Muebles de oficina y estantería",
      category: "goods",
      goods: [
        Good(
          "51100005",
          "56121000",
          "Pupitre individual de polipropileno",
          "PZ",
          84_990...156_745,
          1_500
        ),
        Good(
          "51100011",
          "56101703",
          "Escritorio ejecutivo en escuadra",
          "PZ",
          389_000...712_580,
          90
        ),
        Good(
          "51100026",
          "56112102",
          "Silla secretarial con respaldo regulable",
          "PZ",
          119_950...268_430,
          300
        ),
      ]
    ),
    Family(
      name: "reactivos y material de laboratorio",
      line: "2551",
      lineName: "Materiales, accesorios y suministros de laboratorio",
      category: "goods",
      goods: [
        Good(
          "25500013",
          "41121701",
          "Tubo de ensayo de vidrio, caja de 100",
          "CJ",
          28_800...51_260,
          150
        ),
        Good(
          "25500021",
          "41116105",
          "Reactivo para determinación de cloro residual, 100 pruebas",
          "CJ",
          74_100...131_970,
          200
        ),
        Good(
          "25500048",
          "41122601",
          "Portaobjetos esmerilado, caja de 50",
          "CJ",
          6_540...12_980,
          800
        ),
      ]
    ),
  ]
}
