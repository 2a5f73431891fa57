import OCDSServer
import Testing

/// A request of a crawler, and the values that its answer must have.
struct FacadeShape: Sendable, CustomTestStringConvertible {
  let address: String
  var body: String?
  /// Values at pointers, as compact JSON; nil where nothing may be.
  let json: [String: String?]

  var testDescription: String { address + (body.map { " " + $0 } ?? "") }
}

@Suite("Facade shapes")
struct FacadeShapeTests {
  private static let base = TestPublication.base

  /// Three processes: one of two releases, one whose first release is of 2023 in Jalisco and of 2024 in UTC, one of 2021.
  static func publication() throws -> TestPublication {
    let publication = try TestPublication()
    try publication.ingest(
      [
        TestPublication.release(
          "ocds-xq9v00-1",
          "ocds-xq9v00-1-20240115T000000000Z-tender",
          "2024-01-15T12:00:00Z",
          "tender"
        ),
        TestPublication.release("ocds-xq9v00-2", "a/b", "2024-01-01T03:00:00Z", "tender"),
      ],
      at: 1_740_000_000
    )
    try publication.ingest(
      [
        TestPublication.release("ocds-xq9v00-1", "2", "2024-03-02T12:00:00Z", "award"),
        TestPublication.release("ocds-xq9v00-3", "1", "2021-07-01T12:00:00Z", "tender"),
      ],
      at: 1_743_000_000
    )
    return publication
  }

  static let shapes: [FacadeShape] = [
    // Jalisco.
    FacadeShape(
      address: "/OCApi/2024/contracts",
      json: [
        "":
          #"[{"ocid":"ocds-xq9v00-1","URIContract":"\#(base)/OCApi/record/ocds-xq9v00-1"}]"#
      ]
    ),
    FacadeShape(address: "/OCApi/2023/contracts", json: ["/0/ocid": #""ocds-xq9v00-2""#]),
    FacadeShape(address: "/OCApi/2017/contracts", json: ["": "[]"]),
    FacadeShape(
      address: "/OCApi/record/ocds-xq9v00-1",
      json: [
        "/uri": #""\#(base)/OCApi/record/ocds-xq9v00-1""#, "/version": #""1.1""#,
        "/records/0/ocid": #""ocds-xq9v00-1""#,
        "/records/0/releases/1/date": #""2024-03-02T12:00:00Z""#,
        "/records/0/compiledRelease/tag": #"["compiled"]"#, "/records/1": nil,
        "/packages":
          #"["\#(base)/OCApi/release/ocds-xq9v00-1-20240115T000000000Z-tender","\#(base)/OCApi/release/ocds-xq9v00-1~2"]"#,
      ]
    ),
    FacadeShape(
      address: "/OCApi/release/ocds-xq9v00-1-20240115T000000000Z-tender",
      json: [
        "/releases/0/id": #""ocds-xq9v00-1-20240115T000000000Z-tender""#, "/releases/1": nil,
        "/uri": #""\#(base)/OCApi/release/ocds-xq9v00-1-20240115T000000000Z-tender""#,
      ]
    ),
    FacadeShape(
      address: "/OCApi/release/ocds-xq9v00-2~a%2Fb",
      json: ["/releases/0/ocid": #""ocds-xq9v00-2""#, "/releases/0/id": #""a/b""#]
    ),
    // INAI.
    FacadeShape(
      address: "/edca/fiscalYears",
      json: [
        "/fiscalYears/0/year": "2021", "/fiscalYears/1/year": "2023",
        "/fiscalYears/2/year": "2024", "/fiscalYears/3": nil,
      ]
    ),
    FacadeShape(
      address: "/edca/contractingprocess/2024",
      json: [
        "/arrayReleasePackage/0/releases/0/id": #""ocds-xq9v00-1-20240115T000000000Z-tender""#,
        "/arrayReleasePackage/0/releases/1/id": #""2""#,
        "/arrayReleasePackage/0/releases/2": nil,
        "/arrayReleasePackage/0/uri":
          #""\#(base)/edca/contractingprocess/2024#ocds-xq9v00-1""#,
        "/arrayReleasePackage/0/publishedDate": #""2025-03-26T14:40:00Z""#,
        "/arrayReleasePackage/1": nil,
      ]
    ),
    FacadeShape(
      address: "/edca/contractingprocess/2000",
      json: ["": #"{"arrayReleasePackage":[]}"#]
    ),
    // The platform.
    FacadeShape(
      address: "/contrataciones-abiertas",
      body: "",
      json: [
        "/pagination": #"{"pageSize":10,"page":1,"totalRows":3,"hasNextPage":false}"#,
        "/results/0/ocid": #""ocds-xq9v00-1""#, "/results/0/tag": #"["compiled"]"#,
        "/results/2/ocid": #""ocds-xq9v00-3""#, "/results/3": nil,
      ]
    ),
    FacadeShape(
      address: "/contrataciones-abiertas",
      body: #"{"page":2,"pageSize":2,"sort":{},"query":{"ocid":"","title":null}}"#,
      json: [
        "/pagination": #"{"pageSize":2,"page":2,"totalRows":3,"hasNextPage":false}"#,
        "/results/0/ocid": #""ocds-xq9v00-3""#, "/results/1": nil,
      ]
    ),
    FacadeShape(
      address: "/contrataciones-abiertas",
      body: #"{"page":1000000000,"pageSize":200}"#,
      json: ["/pagination/totalRows": "3", "/results": "[]"]
    ),
    FacadeShape(
      address: "/s6/api/v1/search?supplier_id=SHCP",
      body: "",
      json: [
        "/pagination": #"{"total":3,"page":0,"pageSize":10}"#,
        "/data/0/ocid": #""ocds-xq9v00-1""#, "/data/3": nil,
      ]
    ),
    FacadeShape(
      address: "/s6/api/v1/search",
      body: #"{"page":1,"pageSize":2}"#,
      json: [
        "/pagination": #"{"total":3,"page":1,"pageSize":2}"#,
        "/data/0/ocid": #""ocds-xq9v00-3""#, "/data/1": nil,
      ]
    ),
    FacadeShape(
      address: "/s6/api/v1/search",
      body: #"{"cycle":2023}"#,
      json: ["/pagination/total": "1", "/data/0/ocid": #""ocds-xq9v00-2""#]
    ),
    // CKAN.
    FacadeShape(
      address: "/api/3/action/package_show?id=x",
      json: [
        "/success": "true", "/result/id": #""x""#, "/result/resources/0/format": #""JSON""#,
        "/result/resources/0/created": #""2025-03-26T14:40:00.000000""#,
        "/result/resources/0/url": #""\#(base)/api/3/releases/releases-000001.json""#,
        "/result/resources/1": nil,
      ]
    ),
    FacadeShape(
      address: "/api/3/releases/releases-000001.json",
      json: [
        "/uri": #""\#(base)/api/3/releases/releases-000001.json""#,
        "/releases/3/id": #""1""#, "/releases/4": nil,
        "/publishedDate": #""2025-03-26T14:40:00Z""#,
      ]
    ),
    // Find a Tender: the first page of everything is at most half of it.
    FacadeShape(
      address: "/api/1.0/ocdsReleasePackages",
      json: [
        "/releases/1/id": #""a/b""#, "/releases/2": nil,
        "/links/next": #""\#(base)/api/1.0/ocdsReleasePackages?cursor=a2-e37f6627""#,
      ]
    ),
    FacadeShape(
      address:
        "/api/1.0/ocdsReleasePackages?updatedFrom=2025-02-19T21:20:00&updatedTo=2025-03-26T14:40:00Z",
      json: [
        "/releases/3/id": #""1""#, "/links": nil,
        "/uri":
          #""\#(base)/api/1.0/ocdsReleasePackages?updatedFrom=2025-02-19T21%3A20%3A00Z&updatedTo=2025-03-26T14%3A40%3A00Z""#,
      ]
    ),
    FacadeShape(
      address:
        "/api/1.0/ocdsReleasePackages?updatedFrom=2025-02-19T21:20:01&updatedTo=2025-03-26T14:39:59Z",
      json: ["/releases": "[]", "/links": nil]
    ),
    FacadeShape(
      address: "/api/1.0/ocdsReleasePackages?updatedFrom=2025-02-19T15:20:01-06:00&limit=1",
      json: ["/releases/0/id": #""2""#, "/releases/1": nil]
    ),
    // Honduras.
    FacadeShape(
      address: "/api/v1/release/?format=json",
      json: [
        "/releases": "4", "/pages": "1", "/page": "1", "/next": "null", "/previous": "null",
        "/releasePackage/releases/3/id": #""1""#,
        "/releasePackage/uri": #""\#(base)/api/v1/release/?format=json&page=1""#,
      ]
    ),
    FacadeShape(
      address: "/api/v1/release/?format=json&page=2",
      json: [
        "/page": "2", "/next": "null", "/releasePackage/releases": "[]",
        "/previous": #""\#(base)/api/v1/release/?format=json&page=1""#,
      ]
    ),
    FacadeShape(
      address: "/api/v1/record/?format=json&page=1",
      json: [
        "/records": "3", "/pages": "1", "/recordPackage/records/2/ocid": #""ocds-xq9v00-3""#,
        "/recordPackage/records/0/compiledRelease/tag": #"["compiled"]"#,
      ]
    ),
    FacadeShape(
      address: "/api/v1/record/?page=1000000000",
      json: ["/recordPackage/records": "[]"]
    ),
    // European Dynamics.
    FacadeShape(
      address: "/ocds/services/recordpackage/getrecordpackagelist",
      json: [
        "":
          #"{"packagesPerMonth":["\#(base)/ocds/services/recordpackage/getrecordpackage/2021/7","\#(base)/ocds/services/recordpackage/getrecordpackage/2023/12","\#(base)/ocds/services/recordpackage/getrecordpackage/2024/1"]}"#
      ]
    ),
  ]

  @Test("each request of a crawler is answered in the shape that it reads", arguments: shapes)
  func shape(_ shape: FacadeShape) throws {
    let client = try FacadeClient(try Self.publication())
    let reply = try client.ask(shape.address, body: shape.body)
    #expect(reply.status == 200)
    #expect(reply.headers["content-type"] == "application/json")
    for (pointer, expected) in shape.json {
      #expect(try reply.json(pointer) == expected, "\(pointer)")
    }
  }

  @Test("the archive of a month has the packages of its processes, or of its releases")
  func archives() throws {
    let client = try FacadeClient(try Self.publication())
    let folder = "/ocds/services/recordpackage/getrecordpackage"
    let records = try zipMembers(try client.ask("\(folder)/2024/1").body)
    #expect(records.map(\.name) == ["records-2024-01-0001.json"])
    var reply = Reply(status: 200, body: records[0].bytes)
    #expect(try reply.json("/records/0/ocid") == #""ocds-xq9v00-1""#)
    #expect(try reply.json("/records/0/compiledRelease/id") != nil)
    #expect(try reply.json("/records/1") == nil)
    #expect(try reply.string("/uri") == "\(Self.base)\(folder)/2024/1#0001")
    #expect(try zipMembers(try client.ask("\(folder)/2024/2").body).isEmpty)
    #expect(try client.ask("\(folder)/2024/01").status == 200)

    let march = try client.ask("/api/notice-exports?pubMonth=2025-03&format=ocds.zip")
    #expect(march.headers["content-disposition"]?.contains("releases-2025-03.zip") == true)
    let releases = try zipMembers(march.body)
    #expect(releases.map(\.name) == ["releases-2025-03-0001.json"])
    reply = Reply(status: 200, body: releases[0].bytes)
    #expect(try reply.json("/releases/0/id") == #""2""#)
    #expect(try reply.json("/releases/1/id") == #""1""#)
    #expect(try reply.json("/releases/2") == nil)
    let empty = try client.ask("/api/notice-exports?pubMonth=2022-04&format=ocds.zip")
    #expect(try zipMembers(empty.body).isEmpty)
  }

  @Test(
    "what a facade does not know is refused and not passed over",
    arguments: [
      ("/OCApi/17/contracts", 404), ("/OCApi/0000/contracts", 404), ("/OCApi/record/x", 404),
      ("/OCApi/release/ocds-xq9v00-1", 404), ("/OCApi/release/ocds-xq9v00-1-9", 404),
      ("/OCApi/release/" + String(repeating: "-", count: 3000), 404),
      ("/edca/contractingprocess/x", 404), ("/edca/contractingprocess/2024?page=2", 400),
      ("/api/3/action/package_show", 400), ("/api/3/action/package_show?id=x&rows=1", 400),
      ("/api/3/releases/releases-000002.json", 404), ("/api/3/releases/releases-1.json", 404),
      ("/api/3/releases/releases-000000.json", 404),
      ("/api/3/releases/releases-99999999999999999999.json", 404),
      ("/api/1.0/ocdsReleasePackages?updatedFrom=yesterday", 400),
      ("/api/1.0/ocdsReleasePackages?stages=award", 400),
      ("/api/1.0/ocdsReleasePackages?limit=101", 400),
      ("/api/1.0/ocdsReleasePackages?cursor=AQEAAAAAAAAAAWw0J50", 400),
      ("/api/v1/release/?page=0", 400), ("/api/v1/release/?format=xml", 400),
      ("/api/v1/record/?publisher=oncae", 400), ("/api/v1/record", 404),
      ("/ocds/services/recordpackage/getrecordpackage/2024/13", 404),
      ("/ocds/services/recordpackage/getrecordpackage/24/1", 404),
      ("/api/notice-exports?format=ocds.zip", 400),
      ("/api/notice-exports?pubMonth=2024-1&format=ocds.zip", 400),
      ("/api/notice-exports?pubMonth=2024-01&format=csv.zip", 400),
      ("/contrataciones-abiertas", 405),
    ]
  )
  func refused(_ address: String, _ status: Int) throws {
    let reply = try FacadeClient(try Self.publication()).ask(address)
    #expect(reply.status == status)
    #expect(reply.headers["content-type"] == "application/problem+json")
  }

  @Test("the slash at the end and the empty POST are taken over a socket, too")
  func live() throws {
    let host = try Host(.live, try Self.publication())
    #expect(try host.get("/api/v1/release/?format=json").status == 200)
    #expect(try host.get("/api/v1/release/?format=json", method: "HEAD").status == 200)
    let port = try required(host.server?.port)
    let client = try SocketClient(port: port)
    try client.send(
      "POST /s6/api/v1/search?supplier_id=SHCP HTTP/1.1\r\nHost: t\r\nContent-Length: 0\r\n\r\n"
    )
    #expect(try client.reply().json("/pagination/total") == "3")
    let zip = try host.get("/ocds/services/recordpackage/getrecordpackage/2024/1")
    #expect(try zipMembers(zip.body).count == 1)
  }

  private func required<Value>(_ value: Value?) throws -> Value { try #require(value) }
}
