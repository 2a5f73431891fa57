internal import OCDSCore

extension Phrases {
  /// Origins of public money → `budgetBreakdown/origin`, whose words are the raw values.
  public static let fundsOrigin = PhraseTable<FundsOrigin>(
    Wording(es: "el origen de los recursos", en: "the origin of the money"),
    [
      PhraseGroup(
        .federal,
        "Federal",
        starting: [
          "Federales", "Recursos federales", "Recurso federal",
          "Recurso no etiquetado recursos federales", "Recursos no etiquetados federales",
        ]
      ),
      PhraseGroup(
        .state,
        "Estatal",
        starting: ["Estatales", "Recursos estatales", "Recurso estatal"]
      ),
      PhraseGroup(
        .municipal,
        "Municipal",
        starting: ["Municipales", "Recursos municipales", "Recurso municipal"]
      ),
      PhraseGroup(
        .own,
        "Propios",
        "Ingresos propios",
        starting: ["Recursos propios", "Recurso propio"]
      ),
    ]
  )

  /// Ways to pay → `transactions/paymentMethod`.
  public static let paymentMethod = PhraseTable<String>(
    Wording(es: "la forma de pago", en: "the way to pay"),
    [
      PhraseGroup("cash", "cash", "Efectivo", "En efectivo"),
      PhraseGroup("check", "check", "Cheque", "Cheque nominativo"),
      PhraseGroup(
        "wireTransfer",
        "wireTransfer",
        "wireTransfe",
        starting: [
          "Transferencia", "Transferencia electrónica", "Transferencia bancaria", "Spei",
          "Depósito bancario", "Pago electrónico",
        ]
      ),
      PhraseGroup("corporateCard", "corporateCard", "Tarjeta corporativa", "Tarjeta empresarial"),
      PhraseGroup("letterOfCredit", "letterOfCredit", "Carta de crédito"),
    ]
  )

  /// Names of currencies → ISO 4217; `CurrencyTable` knows the codes.
  static let currency = PhraseTable<String>(
    Wording(es: "la moneda", en: "the currency"),
    [
      PhraseGroup(
        "MXN",
        "Peso",
        "Pesos",
        "Peso mexicano",
        "Pesos mexicanos",
        "Pesos M.N.",
        "M.N.",
        "MN",
        "Moneda nacional",
        "Nacional",
        "Pesos moneda nacional",
        "Peso MXN",
        "MXN Peso mexicano",
        "Peso mexicano MXN",
        "Pesos mexicanos MXN",
        "MX"
      ),
      PhraseGroup(
        "USD",
        "Dólar",
        "Dólares",
        "Dólar americano",
        "Dólares americanos",
        "Dólar estadounidense",
        "Dólares estadounidenses",
        "DLS",
        "DLLS",
        "US",
        "Dólar USD"
      ),
      PhraseGroup("EUR", "Euro", "Euros"),
      PhraseGroup("CAD", "Dólar canadiense", "Dólares canadienses"),
      PhraseGroup("GBP", "Libra esterlina", "Libras esterlinas"),
      PhraseGroup("JPY", "Yen", "Yenes", "Yen japonés"),
      PhraseGroup("CHF", "Franco suizo", "Francos suizos"),
      PhraseGroup("MXV", "UDI", "UDIS", "Unidades de inversión"),
    ]
  )
}
