internal import Glibc

extension PublicationFolder {
  /// The secret of 32 bytes under which ids of natural persons are made; made at first need, never served.
  ///
  /// Whoever loses it gets other ids for the same persons, so it belongs in the backup.
  /// With `keeps` false, one that is not there yet is made for this once.
  public func personKey(keeps: Bool = true) throws(StoreError) -> [UInt8] {
    let path = privatePath + "/person.key"
    if unsafe access(path, F_OK) == 0 {
      let bytes = try Files.read(path)
      guard bytes.count == 32 else { throw StoreError(.damaged, path) }
      return bytes
    }
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    if keeps { try Files.replace(path, with: bytes, mode: 0o600) }
    return bytes
  }
}
