internal import OCDSCore
internal import OCDSStore

extension PartyRole {
  /// The page that lists those who have the role.
  var list: SitePage { self == .supplier ? .suppliers : .buyers }

  /// The page of one of them.
  func page(_ id: String) -> SitePage { self == .supplier ? .supplier(id) : .buyer(id) }

  /// What one of them is called.
  var name: Wording {
    self == .supplier
      ? Wording(es: "Proveedor", en: "Supplier") : Wording(es: "Comprador", en: "Buyer")
  }

  /// The one on the other side of an award.
  var other: PartyRole { self == .supplier ? .buyer : .supplier }
}

extension CurrencyTotal {
  /// The total as pages write it.
  var shown: CurrencySum {
    CurrencySum(amount: sum.text, currency: currency.isEmpty ? nil : currency.cut(12))
  }
}
