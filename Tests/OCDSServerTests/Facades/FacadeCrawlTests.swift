import Testing

@Suite("Facade crawls")
struct FacadeCrawlTests {
  /// Crawled by all, and made once: `VITRINA_FACADE_PROCESSES=20000` takes its time.
  private static let whole = Result<CrawledPublication, any Error> { try CrawledPublication() }

  @Test(
    "each crawler, by its own paging, brings in every process",
    arguments: FacadeSpider.allCases
  )
  func all(_ spider: FacadeSpider) throws {
    let crawled = try Self.whole.get()
    let client = try FacadeClient(crawled.publication)
    let harvest = try spider.crawl(client)
    #expect(Set(harvest.ocids.keys) == crawled.ocids)
    if spider.hasReleases {
      #expect(Set(harvest.releases.keys) == crawled.releases)
      #expect(harvest.releases.values.allSatisfy { $0 == 1 })
    }
    if spider.hasEachProcessOnce { #expect(harvest.ocids.values.allSatisfy { $0 == 1 }) }
  }

  @Test(
    "what was there at the start is brought in though more is published meanwhile",
    arguments: FacadeSpider.allCases
  )
  func growing(_ spider: FacadeSpider) throws {
    let crawled = try CrawledPublication(120, seed: 11)
    let client = try FacadeClient(crawled.publication)
    client.meanwhile = { number in
      if [1, 2, 4, 7, 12].contains(number) { try crawled.grow(number) }
    }
    let harvest = try spider.crawl(client)
    #expect(client.requests > 1)
    #expect(crawled.ocids.subtracting(harvest.ocids.keys).isEmpty)
    if spider.hasReleases {
      #expect(crawled.releases.subtracting(harvest.releases.keys).isEmpty)
      #expect(harvest.releases.values.allSatisfy { $0 == 1 })
    }
    if spider.hasEachProcessOnce { #expect(harvest.ocids.values.allSatisfy { $0 == 1 }) }
  }

  @Test(
    "an empty publication, or one of a single release, is no error to a crawler",
    arguments: FacadeSpider.allCases,
    [0, 1]
  )
  func small(_ spider: FacadeSpider, _ count: Int) throws {
    let publication = try TestPublication()
    if count == 1 {
      let release = TestPublication.release("ocds-xq9v00-1", "r0", "2024-01-01T00:00:00Z", "tender")
      try publication.ingest([release], at: CrawledPublication.time(0))
    }
    // A crawler that follows links takes a first page without one for an error: where there is nothing, it is right.
    if spider == .findATender, count == 0 {
      #expect(throws: FacadeClient.Failure.self) {
        try spider.crawl(try FacadeClient(publication))
      }
      return
    }
    let harvest = try spider.crawl(try FacadeClient(publication))
    #expect(Set(harvest.ocids.keys) == (count == 1 ? ["ocds-xq9v00-1"] : []))
  }
}
