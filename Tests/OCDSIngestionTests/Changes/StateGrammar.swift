/// The fields of which random states are made, as the release schema has them, and some that it does not know.
indirect enum StateGrammar: Sendable {
  /// A text; of a field that cannot be null where that is said.
  case text([String], isFixed: Bool = false)
  case anyText
  case amount
  case whole
  case flag
  case day
  /// A list that is replaced whole.
  case list([StateValue])
  case object([(String, StateGrammar)])
  /// A list of objects that are told apart by `id`; the ids are numbers too where that is allowed.
  case items([(String, StateGrammar)], numbers: Bool = true)

  static let money = StateGrammar.object([
    ("amount", .amount), ("currency", .text(["MXN", "USD"])),
  ])
  static let period = StateGrammar.object([
    ("startDate", .day), ("endDate", .day), ("durationInDays", .whole),
  ])
  /// A reference keeps its id while it stands: the schema lets neither be null.
  static let reference = StateGrammar.object([
    ("id", .text(["MX-RFC-AAA010101AA1", "MX-RFC-BBB020202BB2", "3"], isFixed: true)),
    ("name", .text(["Ayuntamiento", "Secretaría \"A\"", "Ñandú, S.A. de C.V."])),
  ])
  static let documents = StateGrammar.items([
    ("title", .anyText), ("datePublished", .day),
    ("format", .text(["text/html", "application/pdf"])),
  ])
  static let amendments = StateGrammar.items(
    [("date", .day), ("rationale", .anyText), ("description", .anyText)],
    numbers: false
  )
  static let milestones = StateGrammar.items([
    ("title", .anyText), ("status", .text(["scheduled", "met", "notMet"])), ("dueDate", .day),
  ])
  static let goods = StateGrammar.items([
    ("description", .anyText),
    ("quantity", .amount),
    (
      "classification",
      .object([
        ("scheme", .text(["CUCOP", "CPV"])), ("id", .text(["3310", "x"])),
        ("description", .anyText),
      ])
    ),
    (
      "additionalClassifications",
      .list([
        .object([("scheme", .string("CUCOP")), ("id", .string("1"))]),
        .object([("scheme", .string("CPV")), ("id", .number("250"))]),
        .object([("scheme", .null), ("id", .string("3"))]),
      ])
    ),
    (
      "unit",
      .object([("id", .text(["EA", "KGM"])), ("name", .anyText), ("value", money)])
    ),
  ])

  static let release: [(String, StateGrammar)] = [
    ("language", .text(["es", "en"])),
    (
      "parties",
      .items(
        [
          ("name", .anyText),
          (
            "identifier", .object([("scheme", .text(["MX-RFC"])), ("id", .text(["AAA010101AA1"]))])
          ),
          (
            "additionalIdentifiers",
            .list([.object([("id", .string("a"))]), .object([("id", .number("7"))])])
          ),
          (
            "address", .object([("locality", .anyText), ("region", .text(["Jalisco", "Colima"]))])
          ),
          ("roles", .list([.string("buyer"), .string("supplier"), .string("tenderer")])),
          ("details", .object([("scale", .text(["micro", "sme"])), ("x ñ", .anyText)])),
        ],
        numbers: false
      )
    ),
    ("buyer", reference),
    (
      "planning",
      .object([
        ("rationale", .anyText),
        (
          "budget",
          .object([("id", .text(["P-1", "P-2"])), ("description", .anyText), ("amount", money)])
        ),
        ("documents", documents), ("milestones", milestones),
      ])
    ),
    (
      "tender",
      .object([
        ("id", .text(["LPN-1/2026", "LPN-2/2026"], isFixed: true)),
        ("title", .anyText), ("title_es", .anyText),
        ("status", .text(["active", "cancelled", "complete"])),
        ("procuringEntity", reference), ("value", money), ("items", goods),
        ("submissionMethod", .list([.string("written"), .string("electronicSubmission")])),
        ("tenderPeriod", period), ("hasEnquiries", .flag), ("numberOfTenderers", .whole),
        ("tenderers", .items([("name", .text(["Uno", "Dos"]))])),
        ("documents", documents), ("amendments", amendments),
        (
          "participationFees",
          .items(
            [
              ("type", .list([.string("document"), .string("deposit")])), ("value", money),
              (
                "relativeValue",
                .object([
                  ("proportion", .text([], isFixed: true)),
                  ("monetaryValue", .text(["tender", "award"], isFixed: true)),
                ])
              ),
              ("payee", reference),
            ],
            numbers: false
          )
        ),
      ])
    ),
    (
      "awards",
      .items([
        ("title", .anyText), ("status", .text(["pending", "active", "cancelled", "unsuccessful"])),
        ("date", .day), ("value", money), ("suppliers", .items([("name", .text(["Uno", "Dos"]))])),
        ("items", goods), ("contractPeriod", period), ("amendments", amendments),
      ])
    ),
    (
      "contracts",
      .items([
        ("awardID", .text(["1", "A-2"], isFixed: true)),
        ("status", .text(["pending", "active", "cancelled", "terminated"])),
        ("value", money), ("period", period), ("dateSigned", .day), ("amendments", amendments),
        (
          "implementation",
          .object([
            (
              "transactions",
              .items([("date", .day), ("value", money), ("payee", reference)])
            ),
            ("milestones", milestones),
          ])
        ),
        (
          "relatedProcesses",
          .items(
            [
              ("relationship", .list([.string("framework"), .string("prior")])),
              ("title", .anyText),
            ],
            numbers: false
          )
        ),
      ])
    ),
    ("title", .anyText),
    ("x_\"name\\", .anyText),
    (
      "x_list",
      .list([.string("a"), .number("1.0"), .array([.object([("k", .null)])]), .boolean(true)])
    ),
    (
      "x_extension",
      .object([
        ("a", .amount), ("b", .flag),
        ("inner", .items([("t", .anyText), ("deep", .items([("q", .amount)]))])),
      ])
    ),
  ]
}
