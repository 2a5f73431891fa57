internal import OCDSCore

extension ProcessPage {
  var contractsSection: HTML {
    let contracts = compiled["contracts"].items.filter { !$0.isEmpty }
    guard !contracts.isEmpty else { return .none }
    return Tag.section(.aria("labelledby", "contratos")) {
      Tag.h2(.id("contratos"), text: say("Contratos", "Contracts"))
      for contract in contracts.prefix(mostRows) { self.contract(contract) }
    }
  }

  private func contract(_ contract: Published) -> HTML {
    let transactions = contract["implementation"]["transactions"].items.filter { !$0.isEmpty }
    return Tag.article {
      Tag.h3 {
        Tag.bdi(text: contract["title"].text ?? contract["id"].said ?? say("Contrato", "Contract"))
      }
      if let text = contract["description"].text { Tag.p { Tag.bdi(text: text) } }
      FactList(language) { facts in
        facts.add(
          say("Estado", "Status"),
          text: contract["status"].text.map { words.contractStatus($0)[language] }
        )
        facts.add(say("Monto", "Value"), text: money(contract["value"]))
        facts.add(say("Firma", "Signed"), day(contract["dateSigned"]))
        facts.add(say("Vigencia", "Period"), period(contract["period"]))
        facts.add(say("Número", "Number"), data: contract["id"].said)
        facts.add(say("Adjudicación", "Award"), data: contract["awardID"].said)
      }.html
      payments(transactions, of: contract)
      milestones(contract["implementation"]["milestones"].items + contract["milestones"].items)
      items(contract["items"].items)
      amendments(contract["amendments"].items)
    }
  }

  /// What was paid, against what was agreed.
  private func payments(_ transactions: [Published], of contract: Published) -> HTML {
    guard !transactions.isEmpty else { return .none }
    let currency = contract["value"]["currency"].text
    var paid = MoneySum()
    for payment in transactions where payment["value"]["currency"].text == currency {
      if let amount = payment["value"]["amount"].number { paid.add(amount) }
    }
    return Tag.div {
      Tag.h4(text: say("Pagos", "Payments"))
      if let sum = paid.text, let agreed = contract["value"]["amount"].number {
        Tag.p(
          text: say(
            "Pagado: \(NumberWords.money(sum, currency)) de \(NumberWords.money(agreed, currency))",
            "Paid: \(NumberWords.money(sum, currency)) of \(NumberWords.money(agreed, currency))"
          )
        )
        if let share = paid.thousandths(of: agreed) { meter(share) }
      }
      Tag.table(.class("stack")) {
        Tag.thead {
          Tag.tr {
            Tag.th(.scope("col"), text: say("Fecha", "Date"))
            Tag.th(.scope("col"), text: say("A quién", "Payee"))
            Tag.th(.scope("col"), .class("number"), text: say("Monto", "Amount"))
          }
        }
        Tag.tbody {
          for payment in transactions.prefix(mostRows) {
            Tag.tr {
              Tag.td(.data("label", say("Fecha", "Date"))) { day(payment["date"]) ?? HTML("—") }
              Tag.td(.data("label", say("A quién", "Payee"))) {
                party(payment["payee"], .supplier) ?? HTML("—")
              }
              Tag.td(
                .class("number"),
                .data("label", say("Monto", "Amount")),
                text: money(payment["value"]) ?? "—"
              )
            }
          }
        }
      }
    }
  }

  private func meter(_ thousandths: Int) -> HTML {
    let share = "\(thousandths / 10).\(thousandths % 10) %"
    return Tag.div(.class("meter"), .role("img"), .aria("label", share)) {
      Tag.svg(.shape(.viewBox, "0 0 1000 10"), .shape(.preserveAspectRatio, "none")) {
        Tag.rect(
          thousandths > 1000 ? .class("over") : nil,
          .shape(.width, "\(min(1000, thousandths))"),
          .shape(.height, "10")
        )
      }
    }
  }

  private func milestones(_ list: [Published]) -> HTML {
    let list = list.filter { !$0.isEmpty }
    guard !list.isEmpty else { return .none }
    return Tag.div {
      Tag.h4(text: say("Hitos", "Milestones"))
      Tag.ul {
        for milestone in list {
          Tag.li {
            Tag.bdi(
              text: milestone["title"].text ?? milestone["description"].text
                ?? milestone["id"].said ?? say("Hito", "Milestone")
            )
            if let status = milestone["status"].text {
              ": "
              words.milestoneStatus(status)[language].lowercased()
            }
            if let date = day(milestone["dateMet"]) ?? day(milestone["dueDate"]) {
              ", "
              date
            }
          }
        }
      }
    }
  }
}
