internal import OCDSCore

extension ProcessPage {
  var awardsSection: HTML {
    let awards = compiled["awards"].items.filter { !$0.isEmpty }
    guard !awards.isEmpty else { return .none }
    return Tag.section(.aria("labelledby", "adjudicaciones")) {
      Tag.h2(.id("adjudicaciones"), text: say("Adjudicaciones", "Awards"))
      for award in awards.prefix(mostRows) { self.award(award) }
    }
  }

  private func award(_ award: Published) -> HTML {
    Tag.article {
      Tag.h3 {
        Tag.bdi(text: award["title"].text ?? award["id"].said ?? say("Adjudicación", "Award"))
      }
      if let text = award["description"].text { Tag.p { Tag.bdi(text: text) } }
      FactList(language) { facts in
        facts.add(
          say("Estado", "Status"),
          text: award["status"].text.map { words.awardStatus($0)[language] }
        )
        facts.add(say("Proveedor", "Supplier"), suppliers(award))
        facts.add(say("Monto", "Value"), text: money(award["value"]))
        facts.add(say("Fecha", "Date"), day(award["date"]))
        facts.add(say("Por qué", "Why"), data: award["rationale"].text)
        facts.add(say("Número", "Number"), data: award["id"].said)
      }.html
      items(award["items"].items)
    }
  }

  private func suppliers(_ award: Published) -> HTML? {
    let names = award["suppliers"].items.compactMap { party($0, .supplier) }
    guard !names.isEmpty else { return nil }
    guard names.count > 1 else { return names[0] }
    return Tag.ul { for name in names { Tag.li { name } } }
  }
}
