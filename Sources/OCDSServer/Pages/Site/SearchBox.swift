internal import OCDSCore

/// The field that leads from any page to the search.
enum SearchBox {
  static func html(_ language: Language) -> HTML {
    Tag.form(
      .class("search-box"),
      .role("search"),
      .action(SitePage.processes.address(language)),
      .method("get")
    ) {
      Tag.label(
        .for("q"),
        .class("away"),
        text: Wording(es: "Buscar contrataciones", en: "Search contracting")[language]
      )
      Tag.input(
        .type("search"),
        .id("q"),
        .name("q"),
        .list("nombres"),
        .data("suggest", "/api/v1/names?q="),
        .placeholder(
          Wording(
            es: "Qué se compra, quién vende, quién compra…",
            en: "What is bought, who sells, who buys…"
          )[language]
        )
      )
      Tag.datalist(.id("nombres"))
      Tag.button(.type("submit"), text: Wording(es: "Buscar", en: "Search")[language])
    }
  }
}
