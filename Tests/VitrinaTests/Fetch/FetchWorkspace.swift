import Foundation
import OCDSCore
import TestSupport
import Testing

extension Workspace {
  /// A folder with an empty publication `p` that has sources.
  static func withSources(_ sources: String...) throws -> Workspace {
    let workspace = try Workspace.withPublication()
    try workspace.configure(sources)
    return workspace
  }

  /// Puts sources, and other members, into the settings of `p`.
  func configure(_ sources: [String], more: String = "") throws {
    let list = sources.joined(separator: ",")
    let settings = #"""
      {"publisher":{"name":"Oficina"},"ocidPrefix":"ocds-abc123","baseURL":"https://a.example",
      "sources":[\#(list)]\#(more)}
      """#
    try write("p/publication.json", settings)
  }

  /// Runs `vitrina fetch` on `p` without a gate.
  func fetch(_ words: String..., language: Language = .en) throws -> Outcome {
    try start(["fetch", "p", "--gate", "off"] + words, language: language).end()
  }

  /// A member of what is known of a source, as compact JSON; nil where there is none.
  func known(_ source: String, _ pointer: String) throws -> String? {
    try json(read("p/private/fetch/\(source).json"), at: pointer).map { text($0) }
  }

  /// The names of the originals.
  var originals: [String] { Paths.names(in: URL(filePath: path("p/private/originals"))) }

  /// The processes that are published.
  func processes() throws -> [String] {
    try database().rows("SELECT ocid FROM record ORDER BY ocid")
  }

  /// Changes a text of what is known of a source.
  func rewrite(_ source: String, _ change: (String) -> String) throws {
    let name = "p/private/fetch/\(source).json"
    try write(name, change(text(try read(name))))
  }
}

/// Sources that lie on the loopback.
enum LocalSource {
  /// A source at an address, with further members.
  static func at(_ url: String, _ name: String = "uno", _ more: String = "") -> String {
    #"{"name":"\#(name)","url":"\#(url)","allowPrivateAddresses":true\#(more)}"#
  }
}
