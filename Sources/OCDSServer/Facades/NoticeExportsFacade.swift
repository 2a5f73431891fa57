internal import OCDSCore
internal import OCDSStore

/// The monthly archive of Germany's publication service: the releases that were published in a month.
///
/// By the month of publication here, not by the date that a release bears: whoever asks for the newest month gets all that is
/// new, and all months since the first publication are everything.
///
/// Source: https://www.oeffentlichevergabe.de/documentation/swagger-ui/opendata/index.html
enum NoticeExportsFacade {
  private static let monthIs = Wording(es: "un mes como 2024-05", en: "a month such as 2024-05")

  static func month(_ publication: Publication) -> Route {
    Route(
      "/api/notice-exports",
      summary: Wording(
        es: "Un ZIP con las entregas publicadas en un mes, en paquetes de hasta 10 MB comprimidos.",
        en: "A ZIP with the releases published in a month, in packages of at most 10 MB zipped."
      ),
      parameters: [
        RouteParameter(
          "pubMonth",
          .other(mustBe: monthIs, pattern: "^[0-9]{4}-[0-9]{2}$"),
          example: "2024-05",
          es: "El mes de publicación.",
          en: "The month of publication."
        ),
        RouteParameter(
          "format",
          .choice(["ocds.zip"]),
          example: "ocds.zip",
          es: "El formato: ocds.zip.",
          en: "The format: ocds.zip."
        ),
      ],
      responses: [
        RouteResponse(
          200,
          ["application/zip"],
          es: "El archivo; vacío si en el mes no se publicó nada.",
          en: "The archive; empty where nothing was published in the month."
        )
      ]
    ) { call throws(Problem) in
      guard let month = call["pubMonth"].flatMap({ CalendarMonth($0) }) else {
        throw call.badParameter("pubMonth", mustBe: monthIs)
      }
      let span: (after: Int64, through: Int64)
      do throws(StoreError) {
        span = try publication.read { worker throws(StoreError) in
          try worker.reader.sequences(publishedIn: month)
        }
      } catch {
        throw publication.problem(error)
      }
      let archive = FacadeArchive(
        publication.releasePackage,
        name: "releases-\(month.text)",
        address: "/api/notice-exports?pubMonth=\(month.text)&format=ocds.zip",
        published: try publication.newestPublication()
      )
      return .stream(
        ReleaseArchiveBody(
          publication,
          after: span.after,
          through: span.through,
          into: archive
        ),
        type: "application/zip",
        name: "releases-\(month.text).zip"
      )
    }
  }
}
