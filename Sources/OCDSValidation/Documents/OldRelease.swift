internal import OCDSCore

/// The marks of a release in OCDS 1.0.
enum OldRelease {
  /// Whether a release that declares no version has the shape of 1.0 and not of 1.1.
  ///
  /// In 1.0 the details of organizations stood where they are mentioned; in 1.1 they stand in `parties`.
  static func isLike(_ release: JSONView) -> Bool {
    guard release.kind == .object, release["parties"] == nil else { return false }
    if let buyer = release["buyer"], hasDetails(buyer) { return true }
    if let tender = release["tender"] {
      if let entity = tender["procuringEntity"], hasDetails(entity) { return true }
      if let tenderers = tender["tenderers"], anyHasDetails(tenderers) { return true }
    }
    guard let awards = release["awards"] else { return false }
    var elements = awards.elements
    while let award = elements.next() {
      if let suppliers = award["suppliers"], anyHasDetails(suppliers) { return true }
    }
    return false
  }

  private static func anyHasDetails(_ organizations: JSONView) -> Bool {
    var elements = organizations.elements
    while let element = elements.next() { if hasDetails(element) { return true } }
    return false
  }

  private static func hasDetails(_ organization: JSONView) -> Bool {
    guard organization.kind == .object, organization["id"] == nil else { return false }
    return ["identifier", "address", "contactPoint"].contains { name in
      organization[name] != nil
    }
  }
}
