import OCDSCore

/// What the packages of the inputs say of themselves, gathered for the package that is written.
struct PackageNotes {
  /// The addresses of the packages, each once, in the order of reading; a release's note is the place in this list.
  private(set) var addresses: [String] = []
  /// The extensions that any package names, each once, in the order of reading.
  private(set) var extensions: [String] = []
  /// The publisher, licence and policy of the last package that has one, as JSON.
  private(set) var latest: [String: [UInt8]] = [:]
  private var numbers: [String: Int] = [:]
  /// The place of the package that is read in `addresses`; -1 for one without an address.
  private(set) var currentNumber = -1

  mutating func documentBegins() { currentNumber = -1 }

  mutating func member(_ name: String, _ value: JSONView) {
    switch name {
    case "uri":
      guard let address = value.string, !address.isEmpty else { return }
      if let known = numbers[address] {
        currentNumber = known
      } else {
        currentNumber = addresses.count
        numbers[address] = currentNumber
        addresses.append(address)
      }
    case "extensions":
      var elements = value.elements
      while let element = elements.next() {
        if let address = element.string, !extensions.contains(address) {
          extensions.append(address)
        }
      }
    case "publisher", "license", "publicationPolicy":
      if value.isNull { return }
      latest[name] = value.compactBytes
    default: return
    }
  }
}
