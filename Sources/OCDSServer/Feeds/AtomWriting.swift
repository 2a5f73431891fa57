internal import OCDSCore

/// A feed as an Atom document.
///
/// Source: RFC 4287; RFC 5005 for the pages.
enum AtomWriting {
  static func document(_ feed: Feed) -> [UInt8] {
    var bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
    let language = feed.language.rawValue
    bytes += Array("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language)\">\n".utf8)
    element("id", feed.id, to: &bytes)
    element("title", feed.title, to: &bytes)
    element("subtitle", feed.about, to: &bytes)
    element("updated", feed.updated.text(), to: &bytes)
    bytes += Array("<author>\n".utf8)
    element("name", feed.publisher, to: &bytes)
    if let page = feed.publisherPage { element("uri", page, to: &bytes) }
    bytes += Array("</author>\n".utf8)
    link("self", feed.own, type: FeedFormat.atom.mediaType, to: &bytes)
    link("first", feed.id, type: FeedFormat.atom.mediaType, to: &bytes)
    if let next = feed.next { link("next", next, type: FeedFormat.atom.mediaType, to: &bytes) }
    link("alternate", feed.site, type: "text/html", to: &bytes)
    for entry in feed.entries {
      bytes += Array("<entry>\n".utf8)
      element("id", entry.id, to: &bytes)
      element("title", entry.title, to: &bytes)
      element("published", entry.published.text(), to: &bytes)
      element("updated", entry.published.text(), to: &bytes)
      link("alternate", entry.page, type: "text/html", to: &bytes)
      link("related", entry.id, type: "application/json", to: &bytes)
      for tag in entry.tags { empty("category", [("term", tag)], to: &bytes) }
      element("summary", entry.sentence, to: &bytes)
      bytes += Array("</entry>\n".utf8)
    }
    bytes += Array("</feed>\n".utf8)
    return bytes
  }

  private static func element(_ name: String, _ text: String, to bytes: inout [UInt8]) {
    bytes += Array("<\(name)>".utf8)
    XMLText.append(text, to: &bytes)
    bytes += Array("</\(name)>\n".utf8)
  }

  private static func link(
    _ relation: String,
    _ address: String,
    type: String,
    to bytes: inout [UInt8]
  ) {
    empty("link", [("rel", relation), ("type", type), ("href", address)], to: &bytes)
  }

  private static func empty(
    _ name: String,
    _ attributes: [(name: String, value: String)],
    to bytes: inout [UInt8]
  ) {
    bytes += Array("<\(name)".utf8)
    for attribute in attributes {
      bytes += Array(" \(attribute.name)=\"".utf8)
      XMLText.append(attribute.value, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += Array("/>\n".utf8)
  }
}
