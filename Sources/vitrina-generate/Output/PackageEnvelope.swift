import OCDSCore

/// What stands around the releases of a package.
struct PackageEnvelope {
  /// The text before the first release.
  let head: [UInt8]
  /// The text after the last release.
  let tail: [UInt8] = Array("]}".utf8)

  /// Creates the envelope of a package of load data.
  init(uri: String) {
    var json = JSONWriter()
    json.beginObject()
    Self.members(to: &json, uri: uri) { $0.append("2026-01-15T12:00:00-06:00") }
    json.name("releases")
    json.beginArray()
    head = json.bytes
  }

  /// Writes the members of a package before its releases.
  static func members(
    to json: inout JSONWriter,
    uri: String,
    publishedDate: (inout TextLine) -> Void
  ) {
    var date = TextLine()
    publishedDate(&date)
    json.member("uri", uri)
    json.member("version", "1.1")
    json.member("publishedDate", String(decoding: date.bytes, as: UTF8.self))
    json.name("publisher")
    json.beginObject()
    json.member("name", "Unidad Centralizada de Compras de Vitrina Jalisco (datos inventados)")
    json.member("scheme", "DEP-GOB-JAL")
    json.member("uid", "92-0001")
    json.member("uri", "https://compras.ejemplo.example/")
    json.endObject()
    json.member("license", "https://creativecommons.org/publicdomain/zero/1.0/")
    json.member("publicationPolicy", "https://compras.ejemplo.example/politica-de-publicacion")
  }
}
