internal import OCDSCore
internal import OCDSStore

/// The record packages by month of European Dynamics' procurement systems: a list of addresses, and a ZIP archive at each.
///
/// A process is in the month of its first release, so that a new release does not move it to another archive.
enum EuropeanDynamicsFacade {
  private static let folder = "/ocds/services/recordpackage/"

  static func months(_ publication: Publication) -> Route {
    Route(
      folder + "getrecordpackagelist",
      summary: Wording(
        es: "Las direcciones de los registros por mes, como en los sistemas de European Dynamics.",
        en: "The addresses of the records by month, as in European Dynamics' systems."
      ),
      responses: [
        RouteResponse(
          es: "Las direcciones, en `packagesPerMonth`, del primer mes al último.",
          en: "The addresses, in `packagesPerMonth`, from the first month to the last."
        )
      ]
    ) { call throws(Problem) in
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        let base = publication.settings.baseURL
        let addresses = try worker.reader.firstMonths().map { "\(base)\(path(of: $0))" }
        var writer = JSONWriter()
        writer.object { $0.member("packagesPerMonth", strings: addresses) }
        var body = Representation(modified: nil)
        body.text = writer.bytes
        return body
      }
      guard let found else { throw .noSuchPath }
      return found
    }
  }

  static func month(_ publication: Publication) -> Route {
    Route(
      folder + "getrecordpackage/{year}/{month}",
      summary: Wording(
        es: "Un ZIP con los paquetes de registros de un mes, de hasta 10 MB comprimidos cada uno.",
        en: "A ZIP with the record packages of a month, of at most 10 MB zipped each."
      ),
      captures: [
        .year,
        RouteParameter(
          "month",
          .integer(1...12),
          example: "3",
          es: "El mes de la primera entrega del proceso.",
          en: "The month of the process's first release."
        ),
      ],
      responses: [
        RouteResponse(
          200,
          ["application/zip"],
          es: "El archivo; vacío si el mes no tiene procesos.",
          en: "The archive; empty where the month has no process."
        )
      ]
    ) { call throws(Problem) in
      guard let year = ParameterValue.number(call.captures[0]),
        let number = ParameterValue.number(call.captures[1]),
        call.captures[0].utf8.count == 4,
        let month = CalendarMonth(year: year, month: number)
      else { throw .noSuchPath }
      let selection = try FacadeYear.selection(month, publication)
      let published = try publication.newestPublication()
      let archive = FacadeArchive(
        publication.recordPackage,
        name: "records-\(month.text)",
        address: path(of: month),
        published: published
      )
      return .stream(
        RecordArchiveBody(publication, selection, into: archive),
        type: "application/zip",
        name: "records-\(month.text).zip"
      )
    }
  }

  private static func path(of month: CalendarMonth) -> String {
    "\(folder)getrecordpackage/\(month.year)/\(month.month)"
  }
}
