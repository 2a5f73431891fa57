import OCDSCore

extension ReleaseWriter {
  /// Writes the parties: the offices always, those who made offers from the decision on.
  ///
  /// Who is new, or signs a contract, is described in full; who is known already is only named, with all
  /// roles so far, since a merge keeps the last list of roles.
  mutating func parties(_ process: ContractingProcess, _ index: Int) {
    let step = process.releases[index].step
    json.name("parties")
    json.beginArray()
    let isNew = index == 0
    office(Offices.buyers[process.buyer], role: "buyer", inFull: isNew)
    office(Offices.units[process.unit], role: "procuringEntity", inFull: isNew)
    if step == .unsuccessful || step.makesAwards {
      for place in process.tenderers.indices { supplier(process, place, index, inFull: true) }
    } else if step.paysSuppliers || step == .contract || step == .contractAmendment {
      for place in process.tenderers.indices where hasContract(process, place) {
        supplier(process, place, index, inFull: step == .contract)
      }
    }
    if step.paysSuppliers {
      let isFirst = !process.releases[..<index].contains { $0.step.paysSuppliers }
      office(Offices.treasury, role: "payer", inFull: isFirst)
    }
    json.endArray()
  }

  /// Writes a reference to an office.
  mutating func reference(_ office: Office) {
    json.beginObject()
    text("id", office.id)
    text("name", office.name)
    json.endObject()
  }

  /// Writes a reference to a supplier.
  mutating func reference(_ supplier: Supplier) {
    json.beginObject()
    text("id", supplier.id)
    text("name", supplier.name)
    json.endObject()
  }

  /// Tells whether a tenderer has a contract.
  private func hasContract(_ process: ContractingProcess, _ place: Int) -> Bool {
    process.lots.indices.contains {
      process.hasContract($0) && process.lots[$0].winners.contains(place)
    }
  }

  /// Tells whether a tenderer is paid; of two who win together, the first is.
  private func isPaid(_ process: ContractingProcess, _ place: Int) -> Bool {
    process.lots.indices.contains {
      process.hasContract($0) && process.lots[$0].winners.first == place
    }
  }

  private mutating func office(_ office: Office, role: String, inFull: Bool) {
    json.beginObject()
    text("id", office.id)
    text("name", office.name)
    json.name("identifier")
    json.beginObject()
    text("scheme", "DEP-GOB-JAL")
    text("id", office.number)
    if inFull { text("legalName", office.name) }
    json.endObject()
    if inFull {
      address(office.street, office.locality, postalCode: "44999")
      json.name("contactPoint")
      json.beginObject()
      text("name", "Ventanilla de transparencia")
      text("email") {
        $0.append(office.mailbox)
        $0.append("@compras.ejemplo.example")
      }
      // No Mexican number starts with a zero after the area code.
      text("telephone") {
        $0.append("+52 33 0000 ")
        $0.append(office.name.utf8.count, width: 4)
      }
      json.endObject()
    }
    json.member("roles", strings: [role])
    if inFull {
      json.name("details")
      json.beginObject()
      text("nivelDeGobierno", "estatal")
      text("poder", "ejecutivo")
      json.endObject()
    }
    json.endObject()
  }

  private mutating func supplier(
    _ process: ContractingProcess,
    _ place: Int,
    _ index: Int,
    inFull: Bool
  ) {
    let supplier = process.tenderers[place]
    json.beginObject()
    text("id", supplier.id)
    text("name", supplier.name)
    if let firm = supplier.firm { describe(firm, named: supplier.name, inFull: inFull) }
    json.name("roles")
    json.beginArray()
    json.string("tenderer")
    let step = process.releases[index].step
    let wins = process.lots.contains { $0.winners.contains(place) }
    if step != .unsuccessful, wins { json.string("supplier") }
    if step.paysSuppliers, isPaid(process, place) { json.string("payee") }
    json.endArray()
    json.endObject()
  }

  private mutating func describe(_ firm: Firm, named name: String, inFull: Bool) {
    json.name("identifier")
    json.beginObject()
    text("scheme", "MX-RFC")
    text("id", firm.rfc)
    if inFull { text("legalName", name) }
    json.endObject()
    guard inFull else { return }
    json.name("additionalIdentifiers")
    json.beginArray()
    json.beginObject()
    text("scheme", "PROV-GOB-JAL")
    text("id", firm.register)
    json.endObject()
    json.endArray()
    address(firm.street, firm.locality, postalCode: firm.postalCode)
    json.name("contactPoint")
    json.beginObject()
    text("email", firm.email)
    json.endObject()
    json.name("details")
    json.beginObject()
    text("scale", firm.scale)
    text("giro", firm.activity)
    json.endObject()
  }

  private mutating func address(_ street: String, _ locality: String, postalCode: String) {
    json.name("address")
    json.beginObject()
    text("streetAddress", street)
    text("locality", locality)
    text("region", "Jalisco")
    text("postalCode", postalCode)
    text("countryName", "México")
    json.endObject()
  }
}
