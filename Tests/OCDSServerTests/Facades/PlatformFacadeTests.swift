import TestSupport
import Testing

@Suite("The platform's queries")
struct PlatformFacadeTests {
  /// A release with what the platform asks for.
  private static func release(
    _ n: Int,
    title: String,
    buyer: String,
    method: String,
    supplier: String,
    status: String,
    start: String,
    item: String,
    tenderers: Int
  ) -> String {
    """
    {"ocid":"ocds-xq9v00-\(n)","id":"r","date":"202\(n)-05-01T00:00:00Z","tag":["award"],\
    "initiationType":"tender","buyer":{"id":"B\(n)","name":"\(buyer)"},\
    "parties":[{"id":"B\(n)","name":"\(buyer)","roles":["buyer"]},\
    {"id":"S\(n)","name":"\(supplier)","roles":["supplier"]}],\
    "tender":{"id":"t","title":"\(title)","procurementMethod":"\(method)",\
    "numberOfTenderers":\(tenderers),"tenderPeriod":{"startDate":"\(start)"},\
    "items":[{"id":"1","description":"\(item)"}]},\
    "awards":[{"id":"a","status":"\(status)","suppliers":[{"id":"S\(n)","name":"\(supplier)"}]}]}
    """
  }

  private static func publication() throws -> TestPublication {
    let publication = try TestPublication()
    try publication.ingest(
      [
        release(
          1,
          title: "Papelería de oficina",
          buyer: "Secretaría de Salud",
          method: "open",
          supplier: "Papelera Ñandú, S.A. de C.V.",
          status: "active",
          start: "2021-03-10T00:00:00-06:00",
          item: "Hojas tamaño carta",
          tenderers: 3
        ),
        release(
          2,
          title: "Ambulancias",
          buyer: "Secretaría de Salud",
          method: "direct",
          supplier: "Vehículos del Valle",
          status: "cancelled",
          start: "2022-03-10T00:00:00-06:00",
          item: "Ambulancia con papelería",
          tenderers: 1
        ),
        release(
          3,
          title: "Obra: puente",
          buyer: "Comisión del Agua",
          method: "open",
          supplier: "Constructora Ñandú",
          status: "active",
          start: "2023-03-10T00:00:00-06:00",
          item: "Concreto",
          tenderers: 3
        ),
      ],
      at: 1_740_000_000
    )
    return publication
  }

  @Test(
    "each field of the query selects, and several together",
    arguments: [
      (#"{"ocid":"ocds-xq9v00-2"}"#, [2]), (#"{"ocid":"ocds-xq9v00"}"#, []),
      (#"{"title":"papeleria"}"#, [1]), (#"{"title":"PAPELERÍA oficina"}"#, [1]),
      (#"{"title":"obra) OR (title"}"#, []), (#"{"itemDescription":"papelería"}"#, [2]),
      (#"{"buyerName":"salud"}"#, [1, 2]), (#"{"buyerName":"SECRETARIA DE"}"#, [1, 2]),
      (#"{"supplierName":"ñandu"}"#, [1, 3]), (#"{"supplierName":"%"}"#, nil),
      (#"{"supplierName":"ñandu","buyerName":"agua"}"#, [3]),
      (#"{"procurementMethod":"open"}"#, [1, 3]), (#"{"procurementMethod":"other"}"#, nil),
      (#"{"awardStatus":"cancelled"}"#, [2]), (#"{"awardStatus":"pending"}"#, []),
      (#"{"tenderStartDate":"2022-03-10"}"#, [2, 3]),
      (#"{"tenderStartDate":"2022-03-11"}"#, [3]), (#"{"tenderEndDate":"2022-03-10"}"#, [1, 2]),
      (#"{"tenderStartDate":"2022-01-01","tenderEndDate":"2022-12-31T23:59:59Z"}"#, [2]),
      (#"{"tenderEndDate":"soon"}"#, nil), (#"{"numberOfTenderers":3}"#, [1, 3]),
      (#"{"numberOfTenderers":"3"}"#, nil), (#"{"numberOfTenderers":-1}"#, nil),
      (#"{"suppliers":"x"}"#, nil), (#"[]"#, nil), (#"{"title":7}"#, nil), (#"{}"#, [1, 2, 3]),
    ] as [(String, [Int]?)]
  )
  func fields(_ query: String, _ expected: [Int]?) throws {
    let client = try FacadeClient(try Self.publication())
    let reply = try client.ask("/contrataciones-abiertas", body: #"{"query":\#(query)}"#)
    guard let expected else {
      #expect(reply.status == 400)
      #expect(reply.headers["content-type"] == "application/json")
      #expect(try reply.json("/code") == #""bad-body""#)
      #expect(try reply.string("/message")?.isEmpty == false)
      return
    }
    #expect(reply.status == 200)
    #expect(try reply.json("/pagination/totalRows") == String(expected.count))
    for (i, n) in expected.enumerated() {
      #expect(try reply.json("/results/\(i)/ocid") == #""ocds-xq9v00-\#(n)""#)
    }
    #expect(try reply.json("/results/\(expected.count)") == nil)
  }

  @Test(
    "the order follows the keys in the order in which they are given",
    arguments: [
      (#"{"title":"asc"}"#, [2, 3, 1]), (#"{"title":"desc"}"#, [1, 3, 2]),
      (#"{"buyerName":"asc","title":"asc"}"#, [3, 2, 1]),
      (#"{"buyerName":"desc","title":"desc"}"#, [1, 2, 3]), (#"{"amount":"asc"}"#, nil),
      (#"{"title":"up"}"#, nil), (#""title""#, nil),
    ] as [(String, [Int]?)]
  )
  func order(_ sort: String, _ expected: [Int]?) throws {
    let client = try FacadeClient(try Self.publication())
    let reply = try client.ask("/contrataciones-abiertas", body: #"{"sort":\#(sort)}"#)
    #expect(reply.status == (expected == nil ? 400 : 200))
    for (i, n) in (expected ?? []).enumerated() {
      #expect(try reply.json("/results/\(i)/ocid") == #""ocds-xq9v00-\#(n)""#)
    }
  }

  @Test(
    "a body that is not understood is refused in the platform's shape",
    arguments: [
      ("/contrataciones-abiertas", #"{"page":0}"#), ("/contrataciones-abiertas", #"{"page":"1"}"#),
      ("/contrataciones-abiertas", #"{"pageSize":201}"#),
      ("/contrataciones-abiertas", #"{"pageSize":0}"#),
      ("/contrataciones-abiertas", #"{"pageSize":1e1}"#), ("/contrataciones-abiertas", "{"),
      ("/contrataciones-abiertas", "[]"), ("/contrataciones-abiertas", #"{"filters":{}}"#),
      ("/contrataciones-abiertas", #"{"page":99999999999999999999}"#),
      ("/s6/api/v1/search", #"{"page":-1}"#), ("/s6/api/v1/search", #"{"buyerName":"x"}"#),
      ("/s6/api/v1/search", #"{"cycle":"x"}"#),
      ("/s6/api/v1/search", #"{"tender_title":"a","contract_title":"b"}"#),
    ]
  )
  func refused(_ address: String, _ body: String) throws {
    let client = try FacadeClient(try Self.publication())
    for language in ["es", "en"] {
      let reply = try client.ask(address, body: body, language: language)
      #expect(reply.status == 400)
      #expect(try reply.json("/code") == #""bad-body""#)
      #expect(try reply.string("/message")?.isEmpty == false)
    }
  }

  @Test(
    "the public search has the same filters under its own names",
    arguments: [
      (#"{"buyer_name":"agua"}"#, [3]), (#"{"tender_title":"puente"}"#, [3]),
      (#"{"contract_title":"ambulancias"}"#, [2]), (#"{"cycle":"2021"}"#, [1]),
      (#"{"supplierName":"valle","procurementMethod":"direct"}"#, [2]),
      (#"{"ocid":"ocds-xq9v00-1","cycle":""}"#, [1]), (#"{"supplier_id":"SHCP"}"#, [1, 2, 3]),
    ]
  )
  func search(_ body: String, _ expected: [Int]) throws {
    let client = try FacadeClient(try Self.publication())
    let reply = try client.ask("/s6/api/v1/search", body: body)
    #expect(try reply.json("/pagination/total") == String(expected.count))
    for (i, n) in expected.enumerated() {
      #expect(try reply.json("/data/\(i)/ocid") == #""ocds-xq9v00-\#(n)""#)
    }
  }

  @Test("a list is made again when something is published")
  func renewed() throws {
    let publication = try Self.publication()
    let client = try FacadeClient(publication)
    let body = #"{"query":{"title":"oficina"}}"#
    #expect(
      try client.ask("/contrataciones-abiertas", body: body).json("/pagination/totalRows") == "1"
    )
    try publication.ingest(
      [
        Self.release(
          4,
          title: "Muebles de oficina",
          buyer: "X",
          method: "open",
          supplier: "Y",
          status: "active",
          start: "2024-01-01T00:00:00Z",
          item: "Silla",
          tenderers: 2
        )
      ],
      at: 1_741_000_000
    )
    #expect(
      try client.ask("/contrataciones-abiertas", body: body).json("/pagination/totalRows") == "2"
    )
  }

  @Test("a process whose releases contradict each other is there with its newest release")
  func contradictory() throws {
    let publication = try TestPublication()
    let broken =
      #"{"ocid":"ocds-xq9v00-1","id":"2","date":"2024-02-01T00:00:00Z","tag":["award"],"initiationType":"tender","tender":"none"}"#
    try publication.ingest(
      [TestPublication.release("ocds-xq9v00-1", "1", "2024-01-01T00:00:00Z", "tender"), broken],
      at: 1_740_000_000
    )
    let reply = try FacadeClient(publication).ask("/contrataciones-abiertas", body: "")
    #expect(try reply.json("/pagination/totalRows") == "1")
    #expect(try reply.json("/results/0/ocid") == #""ocds-xq9v00-1""#)
  }
}
