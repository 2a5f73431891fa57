internal import OCDSCore

/// A feed as a JSON Feed.
///
/// Source: https://www.jsonfeed.org/version/1.1/
enum JSONFeedWriting {
  static func document(_ feed: Feed) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { w in
      w.member("version", "https://jsonfeed.org/version/1.1")
      w.member("title", feed.title)
      w.member("home_page_url", feed.site)
      w.member("feed_url", feed.own)
      w.member("description", feed.about)
      w.member("next_url", ifPresent: feed.next)
      w.member("language", feed.language.rawValue)
      w.name("authors")
      w.array { w in
        w.object { w in
          w.member("name", feed.publisher)
          w.member("url", ifPresent: feed.publisherPage)
        }
      }
      w.name("items")
      w.array { w in for entry in feed.entries { write(entry, to: &w) } }
    }
    return writer.bytes
  }

  private static func write(_ entry: Feed.Entry, to w: inout JSONWriter) {
    w.object { w in
      w.member("id", entry.id)
      w.member("url", entry.page)
      w.member("external_url", entry.id)
      w.member("title", entry.title)
      w.member("content_text", entry.sentence)
      w.member("date_published", entry.published.text())
      if !entry.tags.isEmpty { w.member("tags", strings: entry.tags) }
    }
  }
}
