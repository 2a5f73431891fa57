internal import OCDSCore

extension Phrases {
  /// Matters of contracts → `tender/mainProcurementCategory` and `additionalProcurementCategories`.
  public static let procurementCategory = PhraseTable<ProcurementCategory>(
    Wording(es: "la materia de la contratación", en: "what is bought"),
    [
      PhraseGroup(
        ProcurementCategory(main: "goods", additional: ["goodsAcquisition"]),
        "goodsAcquisition",
        "Adquisición de bienes",
        "Adquisiciones de bienes",
        starting: ["Adquisiciones", "Adquisición"]
      ),
      PhraseGroup(
        ProcurementCategory(main: "goods", additional: ["goodsLease"]),
        "goodsLease",
        starting: ["Arrendamientos", "Arrendamiento"]
      ),
      PhraseGroup(ProcurementCategory(main: "goods"), "goods", "Bienes", "Compra de bienes"),
      PhraseGroup(
        ProcurementCategory(main: "services"),
        "services",
        "Servicios",
        "Servicio",
        "Prestación de servicios",
        "Contratación de servicios"
      ),
      PhraseGroup(
        ProcurementCategory(main: "services", additional: ["worksRelatedServices"]),
        "worksRelatedServices",
        "SROP",
        starting: ["Servicios relacionados", "Servicio relacionado"]
      ),
      PhraseGroup(
        ProcurementCategory(main: "works"),
        "works",
        starting: ["Obra pública", "Obras públicas", "Obras", "Obra"]
      ),
    ]
  )
}
