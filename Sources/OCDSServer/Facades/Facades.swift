/// Addresses at which other publishers' programs answered, so that the crawlers that were written for them read this
/// publication unchanged.
///
/// Each is one file; what they say comes from the same queries as the publication's own API. Parameters that a crawler does
/// not send are refused here as there.
enum Facades {
  static func routes(_ publication: Publication) -> [Route] {
    let starts = PageStarts()
    return [
      JaliscoFacade.contracts(publication),
      JaliscoFacade.record(publication),
      JaliscoFacade.release(publication),
      INAIFacade.years(publication),
      INAIFacade.year(publication),
      CKANFacade.package(publication),
      CKANFacade.resource(publication),
      FindATenderFacade.packages(publication),
      HondurasFacade.releases(publication),
      HondurasFacade.records(publication, starts),
      EuropeanDynamicsFacade.months(publication),
      EuropeanDynamicsFacade.month(publication),
      NoticeExportsFacade.month(publication),
    ] + PlatformFacade.routes(publication, starts)
  }
}
