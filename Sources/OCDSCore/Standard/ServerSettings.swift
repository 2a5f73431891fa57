/// What a server lets its clients do: the member `server` of `publication.json`.
public struct ServerSettings: Sendable, Hashable {
  /// The most connections at one time.
  public var connections = 1000
  /// The most connections of one address at one time.
  public var connectionsPerAddress = 256
  /// The most bytes of a request's headers, names and values together.
  public var headerBytes = 8192
  /// In so many seconds the head of a request must be there, counted from the connection or the answer before.
  public var headSeconds = 30
  /// In so many seconds the body of a request must be there, counted from its head.
  public var bodySeconds = 60
  /// In so many seconds an answer must be taken, and in one more for each `answerBytesPerSecond` of it.
  public var answerSeconds = 60
  /// The slowest pace at which an answer may be taken, in bytes a second.
  public var answerBytesPerSecond = 1024
  /// The requests a second that one address may make on and on; 0 for as many as it likes.
  public var requestsPerSecond = 0
  /// The requests that one address may make at once.
  public var requestBurst = 100
  /// The addresses of proxies that say truly for whom they ask, such as `127.0.0.1` or `10.0.0.0/8`.
  public var trustedProxies: [String] = []

  /// Creates the settings of a server to which nothing was said.
  public init() {}

  /// The settings that are numbers, with what they may be, in the order in which they are written.
  private static var numbers: [(String, WritableKeyPath<ServerSettings, Int>, ClosedRange<Int>)] {
    [
      ("connections", \.connections, 1...100_000),
      ("connectionsPerAddress", \.connectionsPerAddress, 1...100_000),
      ("headerBytes", \.headerBytes, 1024...16_384),
      ("headSeconds", \.headSeconds, 1...3600),
      ("bodySeconds", \.bodySeconds, 1...3600),
      ("answerSeconds", \.answerSeconds, 1...86_400),
      ("answerBytesPerSecond", \.answerBytesPerSecond, 1...1_000_000_000),
      ("requestsPerSecond", \.requestsPerSecond, 0...1_000_000),
      ("requestBurst", \.requestBurst, 1...1_000_000),
    ]
  }

  /// Reads the member.
  init(_ view: JSONView) throws(PublicationSettings.Flaw) {
    guard view.kind == .object else {
      throw .wrongValue(
        member: "server",
        expected: Wording(es: "un objeto con límites", en: "an object of limits")
      )
    }
    var members = view.members
    while let member = members.next() {
      if member.name == "trustedProxies" {
        trustedProxies = try ServerSettings.texts(member.value)
        continue
      }
      guard let (name, field, range) = ServerSettings.numbers.first(where: { $0.0 == member.name })
      else {
        throw .unknownMember(
          "server.\(member.name)",
          known: ServerSettings.numbers.map(\.0) + ["trustedProxies"]
        )
      }
      guard let number = ServerSettings.integer(member.value), range.contains(number) else {
        throw .wrongValue(
          member: "server.\(name)",
          expected: Wording(
            es: "un número entero de \(range.lowerBound) a \(range.upperBound)",
            en: "a whole number from \(range.lowerBound) to \(range.upperBound)"
          )
        )
      }
      self[keyPath: field] = number
    }
  }

  private static func texts(_ view: JSONView) throws(PublicationSettings.Flaw) -> [String] {
    var texts: [String] = []
    guard view.kind == .array else {
      throw .wrongValue(
        member: "server.trustedProxies",
        expected: Wording(es: "una lista de direcciones", en: "a list of addresses")
      )
    }
    var elements = view.elements
    while let element = elements.next() {
      guard let text = element.string else {
        throw .wrongValue(
          member: "server.trustedProxies",
          expected: Wording(es: "una lista de direcciones", en: "a list of addresses")
        )
      }
      texts.append(text)
    }
    return texts
  }

  /// A number that is written in digits alone.
  private static func integer(_ view: JSONView) -> Int? {
    guard view.kind == .number else { return nil }
    let text = view.rawText
    var number = 0
    guard text.count <= 12 else { return nil }
    for i in text.indices {
      guard (0x30...0x39).contains(text[i]) else { return nil }
      number = number * 10 + Int(text[i] - 0x30)
    }
    return number
  }

  /// Writes what differs from the settings of a server to which nothing was said.
  func write(to writer: inout JSONWriter) {
    let standard = ServerSettings()
    writer.object { w in
      for (name, field, _) in ServerSettings.numbers
      where self[keyPath: field] != standard[keyPath: field] {
        w.member(name, integer: self[keyPath: field])
      }
      if !trustedProxies.isEmpty { w.member("trustedProxies", strings: trustedProxies) }
    }
  }
}
