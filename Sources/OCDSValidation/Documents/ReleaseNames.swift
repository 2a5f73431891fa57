internal import OCDSCore

/// The members of a release that are looked at before anything else, found in one pass.
///
/// Of members with one name the last counts; 0 says that there is none.
struct ReleaseNames {
  private(set) var ocid = 0
  private(set) var id = 0
  private(set) var date = 0
  private(set) var parties = 0

  init(_ release: JSONView) {
    let word = release.word
    guard word.isObject else { return }
    var member = release.index &+ 2
    while member < word.low {
      let name = TapeWord(bits: release.tape[member])
      let value = TapeWord(bits: release.tape[member &+ 1])
      switch name.length {
      case 2 where ReleaseNames.has(release.source, name, "id"): id = member &+ 1
      case 4 where ReleaseNames.has(release.source, name, "ocid"): ocid = member &+ 1
      case 4 where ReleaseNames.has(release.source, name, "date"): date = member &+ 1
      case 7 where ReleaseNames.has(release.source, name, "parties"): parties = member &+ 1
      default: break
      }
      member = value.isContainer ? value.low : member &+ 2
    }
  }

  @inline(__always)
  private static func has(_ source: Span<UInt8>, _ name: TapeWord, _ text: StaticString) -> Bool {
    for i in 0..<name.length where unsafe source[name.low &+ i] != text.utf8Start[i] {
      return false
    }
    return true
  }
}
