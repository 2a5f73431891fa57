internal import OCDSCore
internal import OCDSStore

extension AwardRow {
  /// Writes the row as a flat object; what is not published is left out.
  func write(to w: inout JSONWriter) {
    w.object { w in
      w.member("ocid", ocid)
      w.member("processTitle", ifPresent: processTitle)
      w.party("buyer", buyer)
      w.party("procuringEntity", procuringEntity)
      w.member("procurementMethod", ifPresent: method)
      w.member("mainProcurementCategory", ifPresent: category)
      w.member("awardId", ifPresent: awardId)
      w.member("awardTitle", ifPresent: title)
      w.member("awardStatus", ifPresent: status)
      w.member("awardDate", ifPresent: date?.text())
      w.amount(amount)
      w.party("supplier", supplier)
      if supplier != nil { w.member("isNaturalPerson", boolean: isNatural) }
      w.member("isFirstSupplier", boolean: isFirst)
      w.member("isCounted", boolean: isCounted)
    }
  }
}

extension ContractRow {
  /// Writes the row as an object; what is not published is left out.
  func write(to w: inout JSONWriter) {
    w.object { w in
      w.member("ocid", ocid)
      w.member("processTitle", ifPresent: processTitle)
      w.party("buyer", buyer)
      w.party("procuringEntity", procuringEntity)
      w.member("procurementMethod", ifPresent: method)
      w.member("mainProcurementCategory", ifPresent: category)
      w.member("contractId", ifPresent: contractId)
      w.member("awardId", ifPresent: awardId)
      w.member("contractTitle", ifPresent: title)
      w.member("contractStatus", ifPresent: status)
      w.member("dateSigned", ifPresent: date?.text())
      w.member("startDate", ifPresent: start?.text())
      w.member("endDate", ifPresent: end?.text())
      w.amount(amount)
      w.member(
        "suppliers",
        array: { w in
          for supplier in suppliers {
            w.object { w in
              w.member("id", supplier.id)
              w.member("name", supplier.name)
            }
          }
        }
      )
    }
  }
}

extension JSONWriter {
  /// Writes a party as two members, `buyerId` and `buyerName`.
  fileprivate mutating func party(_ name: String, _ party: PartyReference?) {
    guard let party else { return }
    if !party.id.isEmpty { member("\(name)Id", party.id) }
    if !party.name.isEmpty { member("\(name)Name", party.name) }
  }

  /// Writes an amount in the digits of its source, and its currency.
  fileprivate mutating func amount(_ amount: StoredAmount?) {
    guard let amount else { return }
    if !amount.text.isEmpty { member("amount", number: amount.text) }
    if !amount.currency.isEmpty { member("currency", amount.currency) }
  }
}
