internal import OCDSCore

/// The rows of a process, by their tables.
extension IndexStoring {
  func storeProcess(_ position: Int64, _ facts: ProcessFacts) throws(StoreError) {
    try process.statement.run(texts: facts.texts) { row in
      row.int(position)
      row.int(facts.first)
      row.int(facts.firstMonth)
      row.int(facts.last)
      row.int(facts.tenderDate)
      row.int(facts.tenderMonth)
      row.int(facts.awardDate)
      row.int(facts.contractDate)
      row.text(facts.buyer)
      row.text(facts.procuringEntity)
      row.text(facts.method)
      row.text(facts.category)
      row.text(facts.status)
      row.int(facts.tags)
      row.int(facts.bidders)
      row.int(facts.tender.key)
      row.text(facts.tender.currency)
      row.int(facts.amount.key)
      row.text(facts.amount.currency)
      row.int(facts.largest)
      row.text(facts.titleKey)
    }
  }

  func storeText(_ position: Int64, _ facts: ProcessFacts) throws(StoreError) {
    try text.statement.run(texts: facts.texts) { row in
      row.int(position)
      row.text(facts.ocid)
      row.text(facts.title)
      row.text(facts.buyerName)
      row.text(facts.procuringEntityName)
      row.text(facts.methodDetails)
      row.text(facts.amount.text)
      row.text(facts.tender.text)
      row.int(facts.latest)
      row.int(facts.releases)
    }
  }

  func store(
    _ line: ProcessFacts.AwardLine,
    _ number: Int,
    _ position: Int64,
    _ facts: ProcessFacts
  ) throws(StoreError) {
    try award.statement.run(texts: facts.texts) { row in
      row.int(position)
      row.int(number)
      row.int(line.award)
      row.flag(line.isFirst)
      row.flag(line.isCounted)
      row.text(line.supplier)
      row.flag(line.isNatural)
      row.int(line.date)
      row.int(line.month)
      row.int(line.amount.key)
      row.text(line.amount.currency)
      row.int(line.compared.key)
      row.text(line.compared.currency)
      row.text(facts.buyer)
      row.text(line.amount.text)
      row.text(line.id)
      row.text(line.status)
      row.text(line.title)
      row.text(line.supplierName)
    }
  }

  func store(
    _ line: ProcessFacts.ContractLine,
    _ number: Int,
    _ position: Int64,
    _ texts: TextStore
  ) throws(StoreError) {
    try contract.statement.run(texts: texts) { row in
      row.int(position)
      row.int(number)
      row.int(line.award)
      row.int(line.date)
      row.int(line.month)
      row.int(line.amount.key)
      row.text(line.amount.currency)
      row.int(line.start)
      row.int(line.end)
      row.text(line.amount.text)
      row.text(line.id)
      row.text(line.awardId)
      row.text(line.status)
      row.text(line.title)
    }
  }
}
