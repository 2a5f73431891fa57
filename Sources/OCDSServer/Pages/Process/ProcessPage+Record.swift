internal import OCDSCore

extension ProcessPage {
  /// All documents of the process, under what they belong to.
  var documentsSection: HTML {
    var documents = compiled["planning"]["documents"].items + tender["documents"].items
    for award in compiled["awards"].items { documents += award["documents"].items }
    for contract in compiled["contracts"].items {
      documents += contract["documents"].items
      documents += contract["implementation"]["documents"].items
    }
    documents.removeAll { $0["url"].isEmpty && $0["title"].isEmpty }
    guard !documents.isEmpty else { return .none }
    return Tag.section(.aria("labelledby", "documentos")) {
      Tag.h2(.id("documentos"), text: say("Documentos", "Documents"))
      Tag.ul { for document in documents.prefix(mostRows) { Tag.li { self.document(document) } } }
    }
  }

  private func document(_ document: Published) -> HTML {
    let kind = document["documentType"].text.map { words.documentType($0)[language] }
    let name =
      document["title"].text ?? kind ?? document["url"].text ?? say("Documento", "Document")
    // An address that was cut leads nowhere.
    let address = document["url"].text.flatMap { $0.hasSuffix("…") ? nil : Address.web($0) }
    return HTML([
      address.map { address in
        Tag.a(.href(address), .rel("external nofollow")) { Tag.bdi(text: name) }
      } ?? Tag.bdi(text: name),
      Tag.span(.class("quiet small")) {
        if let kind, kind != name { " · \(kind)" }
        if let date = day(document["datePublished"]) {
          " · "
          date
        }
      },
    ])
  }

  /// Who takes part, with their roles.
  var partiesSection: HTML {
    let parties = compiled["parties"].items.filter { !$0["name"].isEmpty }
    guard !parties.isEmpty else { return .none }
    return Tag.section(.aria("labelledby", "participantes")) {
      Tag.h2(.id("participantes"), text: say("Quiénes intervienen", "Who is involved"))
      Tag.table(.class("stack")) {
        Tag.thead {
          Tag.tr {
            Tag.th(.scope("col"), text: say("Nombre", "Name"))
            Tag.th(.scope("col"), text: say("Papel", "Role"))
            Tag.th(.scope("col"), text: say("Identificador", "Identifier"))
          }
        }
        Tag.tbody {
          for party in parties {
            let roles = party["roles"].items.compactMap(\.text)
            let isBuyer = roles.contains("buyer") || roles.contains("procuringEntity")
            Tag.tr {
              Tag.td(.data("label", say("Nombre", "Name"))) {
                self.party(party, isBuyer ? .buyer : .supplier)
              }
              Tag.td(
                .data("label", say("Papel", "Role")),
                text: roles.map { words.role($0)[language] }.joined(separator: ", ")
              )
              Tag.td(.data("label", say("Identificador", "Identifier"))) {
                Tag.bdi(
                  text: [party["identifier"]["scheme"].text, party["identifier"]["id"].said]
                    .compactMap(\.self).joined(separator: " ")
                )
              }
            }
          }
        }
      }
    }
  }

  /// Other processes that this one names.
  var relatedSection: HTML {
    let related = compiled["relatedProcesses"].items.filter { !$0["identifier"].isEmpty }
    guard !related.isEmpty else { return .none }
    return Tag.section(.aria("labelledby", "relacionados")) {
      Tag.h2(.id("relacionados"), text: say("Procesos relacionados", "Related processes"))
      Tag.ul {
        for process in related {
          let id = process["identifier"].exact ?? ""
          Tag.li {
            if process["scheme"].text == "ocid" {
              Tag.a(.href(SitePage.process(id).address(language))) {
                Tag.bdi(text: process["title"].text ?? id)
              }
            } else {
              Tag.bdi(text: process["title"].text ?? id)
            }
          }
        }
      }
    }
  }

  /// Every release with what it changed, the last first.
  var historySection: HTML {
    guard !history.isEmpty else { return .none }
    return Tag.section(.aria("labelledby", "historia")) {
      Tag.h2(
        .id("historia"),
        text: say("Qué se publicó y qué cambió", "What was published and what changed")
      )
      Tag.p(
        .class("quiet"),
        text: say(
          "Cada publicación queda como fue; un cambio es una publicación nueva.",
          "Each release stays as it was; a change is a new release."
        )
      )
      Tag.ol(.class("timeline")) {
        for entry in history.reversed().prefix(mostRows) {
          Tag.li(.class("done")) {
            Tag.time(.datetime(entry.date), text: DateWords.words(entry.date, in: zone)[language])
            Tag.a(.href(entry.address)) {
              entry.tags.map { words.tag($0)[language] }.joined(separator: ", ")
            }
            self.changes(entry.changes)
          }
        }
      }
    }
  }

  /// The most changes that stand open below a release.
  private static let openChanges = 6

  private func changes(_ changes: [Wording]) -> HTML {
    guard !changes.isEmpty else { return .none }
    let list = { (part: ArraySlice<Wording>) in
      Tag.ul(.class("small")) {
        for change in part { Tag.li { Tag.bdi(text: change[self.language]) } }
      }
    }
    guard changes.count > Self.openChanges else { return list(changes[...]) }
    return HTML([
      list(changes.prefix(Self.openChanges)),
      Tag.details {
        Tag.summary(
          text: say(
            "Ver \(changes.count - Self.openChanges) cambios más",
            "Show \(changes.count - Self.openChanges) more changes"
          )
        )
        list(changes.dropFirst(Self.openChanges))
      },
    ])
  }

  /// What the validator found, so that whoever reads knows what to doubt.
  var findingsSection: HTML {
    guard !findings.isEmpty else { return .none }
    return Tag.section(.aria("labelledby", "hallazgos")) {
      Tag.h2(
        .id("hallazgos"),
        text: say("Qué revisar en estos datos", "What to check in these data")
      )
      Tag.ul { for finding in findings { Tag.li { Tag.bdi(text: finding[language]) } } }
    }
  }
}
