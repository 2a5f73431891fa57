internal import OCDSCore

extension Phrases {
  /// Units of measure → `items/unit`, by their names and the codes of Jalisco's purchasing system.
  ///
  /// `ML` is a thousand there and a millilitre elsewhere: alone it says too little.
  public static let unit = PhraseTable<UnitCode>(
    Wording(es: "la unidad de medida", en: "the unit of measure"),
    [
      PhraseGroup(UnitCode("Pieza", "H87"), "PZ", "PZA", "PZAS", "PZS", "Pieza", "Piezas", "H87"),
      PhraseGroup(UnitCode("Litro", "LTR"), "LT", "LTS", "L", "Litro", "Litros", "LTR"),
      PhraseGroup(UnitCode("Millar", "MIL"), "Millar", "Millares", "MIL"),
      PhraseGroup(UnitCode("Mililitro", "MLT"), "Mililitro", "Mililitros", "MLT"),
      PhraseGroup(UnitCode("Paquete", "XPK"), "PQ", "PAQ", "PQTE", "Paquete", "Paquetes", "XPK"),
      PhraseGroup(UnitCode("Caja", "XBX"), "CJ", "CJA", "Caja", "Cajas", "XBX"),
      PhraseGroup(UnitCode("Rollo", "XRO"), "ROL", "Rollo", "Rollos", "XRO"),
      PhraseGroup(
        UnitCode("Kilogramo", "KGM"),
        "KG",
        "KGS",
        "KG K",
        "Kilo",
        "Kilos",
        "Kilogramo",
        "Kilogramos",
        "KGM"
      ),
      PhraseGroup(UnitCode("Gramo", "GRM"), "GR", "GRS", "Gramo", "Gramos", "GRM"),
      PhraseGroup(UnitCode("Tonelada", "TNE"), "TON", "Tonelada", "Toneladas", "TNE"),
      PhraseGroup(UnitCode("Onza", "ONZ"), "OZ", "Onza", "Onzas", "ONZ"),
      PhraseGroup(UnitCode("Metro", "MTR"), "MT", "MTS", "M", "Metro", "Metros", "MTR"),
      PhraseGroup(UnitCode("Metro cuadrado", "MTK"), "M2", "Metro cuadrado", "Metros cuadrados"),
      PhraseGroup(UnitCode("Metro cúbico", "MTQ"), "M3", "Metro cúbico", "Metros cúbicos"),
      PhraseGroup(UnitCode("Par", "PR"), "PAR", "Pares"),
      PhraseGroup(UnitCode("Tubo", "XTU"), "TUB", "Tubo", "Tubos", "XTU"),
      PhraseGroup(UnitCode("Bolsa", "XBG"), "BOL", "Bolsa", "Bolsas", "XBG"),
      PhraseGroup(UnitCode("Frasco", nil), "FCO", "Frasco", "Frascos"),
      PhraseGroup(UnitCode("Servicio", "E48"), "SER", "SERV", "Servicio", "Servicios", "E48"),
      PhraseGroup(UnitCode("Juego", "SET"), "JGO", "Juego", "Juegos"),
      PhraseGroup(UnitCode("Hora", "HUR"), "HR", "HRS", "Hora", "Horas"),
      PhraseGroup(UnitCode("Día", "DAY"), "Día", "Días"),
      PhraseGroup(UnitCode("Mes", "MON"), "Mes", "Meses"),
      PhraseGroup(UnitCode("Año", "ANN"), "Año", "Años"),
      PhraseGroup(nil, "ML"),
    ]
  )
}
