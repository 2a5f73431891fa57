/// The words from which names of invented persons are made.
///
/// The family names are plants and birds in an unusual use, so that none is a real person's.
enum PersonWords {
  /// The given names.
  static let given = [
    "Jacinta", "Baldomero", "Eduviges", "Teódulo", "Amapola", "Crisanto", "Hortensia", "Onésimo",
    "Petunia", "Fulgencio", "Azucena", "Wenceslao",
  ]

  /// The family names; two different ones make a name.
  static let family = [
    "Guayacán", "Colibrí", "Tecolote", "Arrayán", "Zopilote", "Mezquite", "Gorrión", "Cempasúchil",
    "Cenzontle", "Huizache", "Quetzal", "Tepozán", "Primavera", "Chachalaca",
  ]
}
