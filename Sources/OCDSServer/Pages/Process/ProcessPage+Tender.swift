internal import OCDSCore

extension ProcessPage {
  var tenderSection: HTML {
    guard !tender.isEmpty else { return .none }
    return Tag.section(.aria("labelledby", "licitacion")) {
      Tag.h2(.id("licitacion"), text: say("Licitación", "Tender"))
      FactList(language) { facts in
        facts.add(
          say("Estado", "Status"),
          text: tender["status"].text.map { words.tenderStatus($0)[language] }
        )
        facts.add(say("Recepción de propuestas", "Tender period"), period(tender["tenderPeriod"]))
        facts.add(say("Aclaraciones", "Enquiries"), period(tender["enquiryPeriod"]))
        facts.add(say("Evaluación", "Evaluation"), period(tender["awardPeriod"]))
        facts.add(
          say("Criterio de adjudicación", "Award criteria"),
          data: tender["awardCriteriaDetails"].text
        )
        facts.add(say("Requisitos", "Eligibility"), data: tender["eligibilityCriteria"].text)
      }.html
      tenderers
      items(tender["items"].items)
      amendments(tender["amendments"].items)
    }
  }

  private var tenderers: HTML {
    let list = tender["tenderers"].items.filter { !$0.isEmpty }
    guard !list.isEmpty else { return .none }
    let winners = Set(
      compiled["awards"].items.filter(Self.isInForce).flatMap {
        $0["suppliers"].items.compactMap { $0["id"].exact }
      }
    )
    return Tag.div {
      Tag.h3(text: say("Quiénes participaron", "Who took part"))
      Tag.ul {
        for tenderer in list {
          Tag.li {
            party(tenderer, .supplier)
            if let id = tenderer["id"].exact, winners.contains(id) {
              " "
              Tag.span(.class("badge good"), text: say("ganó", "won"))
            }
          }
        }
      }
    }
  }

  /// The most lines of items that stand open on the page.
  private static let openItems = 10

  /// What is bought, line by line.
  func items(_ items: [Published]) -> HTML {
    guard !items.isEmpty else { return .none }
    let table = Tag.table(.class("stack")) {
      Tag.caption(text: say("Partidas: \(items.count)", "Items: \(items.count)"))
      Tag.thead {
        Tag.tr {
          Tag.th(.scope("col"), text: say("Descripción", "Description"))
          Tag.th(.scope("col"), .class("number"), text: say("Cantidad", "Quantity"))
          Tag.th(.scope("col"), text: say("Unidad", "Unit"))
          Tag.th(.scope("col"), .class("number"), text: say("Precio unitario", "Unit price"))
        }
      }
      Tag.tbody { items.map(row) }
    }
    guard items.count > Self.openItems else { return table }
    return Tag.details {
      Tag.summary(text: say("Ver \(items.count) partidas", "Show \(items.count) items"))
      table
    }
  }

  private func row(_ item: Published) -> HTML {
    Tag.tr {
      Tag.td(.data("label", say("Descripción", "Description"))) {
        Tag.bdi(
          text: item["description"].text ?? item["classification"]["description"].text
            ?? item["classification"]["id"].said ?? "—"
        )
      }
      Tag.td(.class("number"), .data("label", say("Cantidad", "Quantity"))) {
        item["quantity"].number.map { NumberWords.plain($0) } ?? "—"
      }
      Tag.td(.data("label", say("Unidad", "Unit"))) {
        Tag.bdi(text: item["unit"]["name"].text ?? "—")
      }
      Tag.td(
        .class("number"),
        .data("label", say("Precio unitario", "Unit price")),
        text: money(item["unit"]["value"]) ?? "—"
      )
    }
  }

  /// What was amended, when and why.
  func amendments(_ list: [Published]) -> HTML {
    let list = list.filter { !$0.isEmpty }
    guard !list.isEmpty else { return .none }
    return Tag.div {
      Tag.h4(text: say("Modificaciones", "Amendments"))
      Tag.ul {
        for amendment in list {
          Tag.li {
            day(amendment["date"])
            if let what = amendment["description"].text {
              " · "
              Tag.bdi(text: what)
            }
            if let why = amendment["rationale"].text {
              " "
              Tag.span(.class("quiet")) { Tag.bdi(text: why) }
            }
          }
        }
      }
    }
  }
}
