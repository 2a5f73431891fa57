internal import OCDSCore

/// The description of everything that is answered, made of the table that routes requests.
///
/// Source: OpenAPI 3.1.1.
struct OpenAPIDocument: Sendable {
  let routes: [Route]
  let settings: PublicationSettings
  let language: Language
  let examples: PublishedExamples
  /// The query parameters that several routes have alike, by name: they are written once.
  private let shared: [String: RouteParameter]

  init(
    _ routes: [Route],
    _ settings: PublicationSettings,
    _ language: Language,
    _ examples: PublishedExamples = PublishedExamples()
  ) {
    self.routes = routes
    self.settings = settings
    self.language = language
    self.examples = examples
    var first: [String: RouteParameter] = [:]
    for parameter in routes.flatMap(\.parameters) where first[parameter.name] == nil {
      first[parameter.name] = parameter
    }
    shared = first
  }

  /// The document, as JSON.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { w in
      w.member("openapi", "3.1.1")
      w.member("info", object: { w in writeInfo(to: &w) })
      w.member("servers", array: { w in w.object { w in w.member("url", settings.baseURL) } })
      w.member("tags", array: { w in writeTags(to: &w) })
      w.member("paths", object: { w in writePaths(to: &w) })
      w.member("components", object: { w in writeComponents(to: &w) })
    }
    return writer.bytes
  }

  private func say(_ es: String, _ en: String) -> String { language == .es ? es : en }

  private func writeInfo(to w: inout JSONWriter) {
    w.member("title", settings.publisher.name)
    w.member("version", "1")
    w.member(
      "description",
      say(
        "Contrataciones abiertas según OCDS 1.1: sin llave, sin registro y sin tope. HEAD da los "
          + "encabezados de GET; OPTIONS, los métodos. Un método que la dirección no tiene es 405. Los "
          + "problemas son RFC 9457, en el idioma de Accept-Language.",
        "Open contracting by OCDS 1.1: no key, no account, no cap. HEAD gives the headers of GET, "
          + "OPTIONS the methods. A method that the address does not have is 405. Problems are by "
          + "RFC 9457, in the language of Accept-Language."
      )
    )
    if let license = settings.license {
      w.member(
        "license",
        object: { w in
          w.member("name", license)
          if PublicationSettings.isWebAddress(license) { w.member("url", license) }
        }
      )
    }
  }

  private func writeTags(to w: inout JSONWriter) {
    let known = Set(routes.map(\.tag))
    for tag in RouteTag.allCases where known.contains(tag) {
      w.object { w in
        w.member("name", tag.rawValue)
        w.member("description", tag.meaning[language])
      }
    }
  }

  private func writePaths(to w: inout JSONWriter) {
    var addresses: [String] = []
    var operations: [String: [Route]] = [:]
    for address in routes.flatMap(\.documentedAddresses) {
      if operations[address.path] == nil { addresses.append(address.path) }
      operations[address.path, default: []].append(address.route)
    }
    for address in addresses {
      w.member(
        address,
        object: { w in
          for route in operations[address] ?? [] {
            w.member(
              route.method.lowercased(),
              object: { w in write(route, at: address, to: &w) }
            )
          }
        }
      )
    }
  }

  private func write(_ route: Route, at address: String, to w: inout JSONWriter) {
    w.member("operationId", "\(route.method.lowercased())\(OpenAPIDocument.words(address))")
    w.member("summary", route.summary[language])
    w.member("tags", strings: [route.tag.rawValue])
    let hasFormat = address.hasSuffix(".{format}")
    if !route.captures.isEmpty || !route.parameters.isEmpty || hasFormat {
      w.member(
        "parameters",
        array: { w in
          for capture in route.captures {
            write(capture, "path", example: examples.value(of: capture, in: route), to: &w)
          }
          if hasFormat { write(route.formatParameter, "path", example: route.formats[0], to: &w) }
          for parameter in route.parameters {
            if isShared(parameter) {
              w.object { w in w.member("$ref", "#/components/parameters/\(parameter.name)") }
            } else {
              write(parameter, "query", example: parameter.example, to: &w)
            }
          }
        }
      )
    }
    if let body = route.body {
      w.member(
        "requestBody",
        object: { w in
          w.member("description", body.meaning[language])
          writeContent(body.mediaTypes, body.schema, to: &w)
        }
      )
    }
    w.member("responses", object: { w in writeResponses(route, to: &w) })
  }

  private func writeResponses(_ route: Route, to w: inout JSONWriter) {
    for response in route.responses {
      w.member(
        String(response.status),
        object: { w in
          w.member("description", response.meaning[language])
          if !response.mediaTypes.isEmpty {
            writeContent(response.mediaTypes, response.schema, to: &w)
          }
        }
      )
    }
    if route.body == nil, !route.responses.contains(where: { $0.status == 304 }) {
      w.member("304", object: { w in w.member("$ref", "#/components/responses/Held") })
    }
    for status in RouteProblems.statuses(of: route) {
      w.member(
        String(status),
        object: { w in w.member("$ref", "#/components/responses/Problem\(status)") }
      )
    }
  }

  private func writeContent(_ types: [String], _ schema: String?, to w: inout JSONWriter) {
    w.member(
      "content",
      object: { w in
        for type in types {
          w.member(
            type,
            object: { w in
              // A schema says what JSON is; other types of the same answer are only named.
              guard let schema, type.hasSuffix("json"),
                ComponentSchema.all.contains(where: { $0.name == schema })
              else { return }
              w.member(
                "schema",
                object: { w in w.member("$ref", "#/components/schemas/\(schema)") }
              )
            }
          )
        }
      }
    )
  }

  private func isShared(_ parameter: RouteParameter) -> Bool {
    guard let first = shared[parameter.name] else { return false }
    return first.isAlike(parameter)
  }

  private func write(
    _ parameter: RouteParameter,
    _ place: String,
    example: String?,
    to w: inout JSONWriter
  ) {
    w.object { w in
      w.member("name", parameter.name)
      w.member("in", place)
      if place == "path" { w.member("required", boolean: true) }
      w.member("description", parameter.meaning[language])
      w.member(
        "schema",
        object: { w in
          guard parameter.isRepeatable else { return parameter.value.writeSchema(to: &w) }
          w.member("type", "array")
          w.member("items", object: { w in parameter.value.writeSchema(to: &w) })
        }
      )
      guard let example else { return }
      switch parameter.value {
      case .integer: w.member("example", number: example)
      case .flag: w.member("example", boolean: example == "true")
      default:
        if parameter.isRepeatable {
          w.member("example", strings: [example])
        } else {
          w.member("example", example)
        }
      }
    }
  }

  private func writeComponents(to w: inout JSONWriter) {
    w.member(
      "parameters",
      object: { w in
        for name in shared.keys.sorted() {
          guard let parameter = shared[name] else { continue }
          w.name(name)
          write(parameter, "query", example: parameter.example, to: &w)
        }
      }
    )
    w.member(
      "schemas",
      object: { w in
        for schema in ComponentSchema.all {
          w.name(schema.name)
          schema.write(to: &w, in: language)
        }
      }
    )
    w.member("responses", object: { w in writeProblems(to: &w) })
  }

  private func writeProblems(to w: inout JSONWriter) {
    w.member(
      "Held",
      object: { w in
        w.member(
          "description",
          say(
            "El cliente ya tiene lo que hay (If-None-Match, If-Modified-Since).",
            "The client has what there is (If-None-Match, If-Modified-Since)."
          )
        )
      }
    )
    for status in RouteProblems.all {
      w.member(
        "Problem\(status.code)",
        object: { w in
          w.member("description", status.meaning[language])
          if status.isTemporary {
            w.member(
              "headers",
              object: { w in
                w.member(
                  "Retry-After",
                  object: { w in
                    w.member(
                      "description",
                      say("Los segundos que hay que esperar.", "The seconds to wait.")
                    )
                    w.member(
                      "schema",
                      object: { w in
                        w.member("type", "integer")
                        w.member("minimum", integer: 1)
                      }
                    )
                  }
                )
              }
            )
          }
          writeContent(["application/problem+json", "text/html"], "Problem", to: &w)
        }
      )
    }
  }

  /// The letters and digits of an address, the first of each word large: `/api/v1/records/{ocid}` is `ApiV1RecordsOcid`.
  private static func words(_ address: String) -> String {
    let words = address.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    return words.isEmpty
      ? "Root" : words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
