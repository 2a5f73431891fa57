internal import OCDSCore
internal import OCDSStore

/// The filters as a form, with the number of processes beside each choice.
struct SearchForm: SpokenPage {
  let language: Language
  let selection: Selection
  let words: FilterWords
  let facets: [Facet: [FacetCount]]
  /// The names of the parties that are asked for.
  let names: [String: String]

  var html: HTML {
    Tag.form(
      .class("filters no-print"),
      .role("search"),
      .action(SitePage.processes.address(language)),
      .method("get")
    ) {
      text(.q, "search")
      Tag.p { Tag.button(.type("submit"), text: say("Buscar", "Search")) }
      Tag.details {
        Tag.summary(text: say("Filtros", "Filters"))
        codes(.method, .method)
        codes(.category, .category)
        codes(.year, .year)
        codes(.status, .status)
        party(.buyer, .buyer)
        party(.supplier, .supplier)
        Tag.div(.class("pair")) {
          text(.from, "date")
          text(.to, "date")
        }
        Tag.div(.class("pair")) {
          text(.minAmount, "text", numeric: true)
          text(.maxAmount, "text", numeric: true)
        }
        codes(.currency, .currency)
        more
        Tag.p { Tag.button(.type("submit"), text: say("Aplicar filtros", "Apply filters")) }
        if hasFilters {
          Tag.p {
            Tag.a(
              .href(SitePage.processes.address(language)),
              text: say("Quitar todos los filtros", "Remove all filters")
            )
          }
        }
      }
      for filter in [SelectionFilter.sort, .order] {
        for value in selection.values[filter] ?? [] {
          Tag.input(.type("hidden"), .name(filter.name), .value(value))
        }
      }
    }
  }

  private var hasFilters: Bool {
    selection.values.keys.contains { ![.q, .sort, .order].contains($0) }
  }

  /// The filters that few need.
  private var more: HTML {
    let rare: [SelectionFilter] = [
      .procuringEntity, .classification, .tag, .singleBid, .hasBids, .natural, .dateOf, .amountOf,
      .asOf,
    ]
    let isUsed = rare.contains { selection.values[$0] != nil }
    return Tag.details(isUsed ? .open : nil) {
      Tag.summary(text: say("Más filtros", "More filters"))
      choice(.singleBid, ["true", "false"])
      choice(.hasBids, ["true", "false"])
      choice(.natural, ["true", "false"])
      codes(.tag, nil)
      party(.procuringEntity, .procuringEntity)
      text(.classification, "text", hint: say("por ejemplo 3550", "such as 3550"))
      choice(.dateOf, SelectionForm.codes(.dateOf))
      choice(.amountOf, SelectionForm.codes(.amountOf))
      text(.asOf, "date")
    }
  }

  private func id(_ filter: SelectionFilter) -> String { "f-\(filter.name)" }

  /// A field for a text; of several values the others are kept as boxes that are ticked.
  private func text(
    _ filter: SelectionFilter,
    _ type: String,
    numeric: Bool = false,
    hint: String? = nil
  ) -> HTML {
    let values = selection.values[filter] ?? []
    let shown = type == "date" ? values.first.map { String($0.prefix(10)) } : values.first
    return Tag.div(.class("field")) {
      Tag.label(.for(id(filter)), text: FilterWords.name(filter)[language])
      Tag.input(
        .type(type),
        .id(id(filter)),
        .name(filter.name),
        .value(shown ?? ""),
        numeric ? .inputmode("decimal") : nil,
        hint.map { .placeholder($0) }
      )
      for (place, value) in values.dropFirst().enumerated() {
        box(filter, value, HTML(value.cut(120)), count: nil, isChecked: true, place: place)
      }
    }
  }

  /// One of some codes, or any.
  private func choice(_ filter: SelectionFilter, _ codes: [String]) -> HTML {
    let active = selection.values[filter]?.first
    return Tag.div(.class("field")) {
      Tag.label(.for(id(filter)), text: FilterWords.name(filter)[language])
      Tag.select(.id(id(filter)), .name(filter.name)) {
        Tag.option(
          .value(""),
          text: filter.match == .setting
            ? words.value("", of: filter)[language] : say("da igual", "either")
        )
        for code in codes {
          Tag.option(
            .value(code),
            active == code ? .selected : nil,
            text: words.value(code, of: filter)[language]
          )
        }
      }
    }
  }

  /// Boxes for codes: those that some process has, and those that are asked for.
  private func codes(_ filter: SelectionFilter, _ facet: Facet?) -> HTML {
    let active = selection.values[filter] ?? []
    var choices: [(value: String, count: Int?)] =
      facet.map { (facets[$0] ?? []).filter { !$0.value.isEmpty }.map { ($0.value, $0.processes) } }
      ?? SelectionForm.codes(filter).map { ($0, nil) }
    choices = Array(choices.prefix(16))
    for value in active where !choices.contains(where: { $0.value == value }) {
      choices.append((value, facet == nil ? nil : 0))
    }
    guard !choices.isEmpty else { return .none }
    return Tag.fieldset {
      Tag.legend(text: FilterWords.name(filter)[language])
      for (place, choice) in choices.enumerated() {
        box(
          filter,
          choice.value,
          Tag.bdi(text: words.value(choice.value, of: filter)[language].cut(120)),
          count: choice.count,
          isChecked: active.contains(choice.value),
          place: place
        )
      }
    }
  }

  /// The parties that are asked for as boxes, and the most frequent ones to choose from.
  private func party(_ filter: SelectionFilter, _ facet: Facet) -> HTML {
    let active = selection.values[filter] ?? []
    let counts = (facets[facet] ?? []).filter { !$0.value.isEmpty }
    guard !active.isEmpty || !counts.isEmpty else { return .none }
    return Tag.div(.class("field")) {
      Tag.label(.for(id(filter)), text: FilterWords.name(filter)[language])
      for (place, value) in active.enumerated() {
        box(
          filter,
          value,
          Tag.bdi(text: (names[value] ?? "").or(value).cut(120)),
          count: nil,
          isChecked: true,
          place: place
        )
      }
      Tag.select(.id(id(filter)), .name(filter.name)) {
        Tag.option(
          .value(""),
          text: active.isEmpty ? say("cualquiera", "any") : say("otro más…", "one more…")
        )
        for count in counts where !active.contains(count.value) {
          Tag.option(
            .value(count.value),
            text: "\(count.label.or(count.value).cut(80)) (\(NumberWords.count(count.processes)))"
          )
        }
      }
    }
  }

  private func box(
    _ filter: SelectionFilter,
    _ value: String,
    _ label: HTML,
    count: Int?,
    isChecked: Bool,
    place: Int
  ) -> HTML {
    let id = "\(id(filter))-\(place + 1)"
    return Tag.div(.class("choice")) {
      Tag.input(
        .type("checkbox"),
        .id(id),
        .name(filter.name),
        .value(value),
        isChecked ? .checked : nil
      )
      Tag.label(.for(id)) {
        Tag.span { label }
        if let count { Tag.span(.class("count"), text: NumberWords.count(count)) }
      }
    }
  }
}

/// What the form knows of the filters' table.
enum SelectionForm {
  /// The codes that a filter takes.
  static func codes(_ filter: SelectionFilter) -> [String] {
    if case .code(let codes) = filter.kind { codes } else { [] }
  }
}
