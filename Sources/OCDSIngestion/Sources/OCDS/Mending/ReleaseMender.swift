public import OCDSCore

/// Mends the releases of OCDS input and withholds what is personal; what needs neither passes with its bytes untouched.
public struct ReleaseMender: Sendable {
  private let prefix: String
  private let zone: ZoneOffset
  private let key: PersonKey
  private let privacy: PrivacySettings
  private let codes = OCDSCodes()
  private let mends: Bool
  private let source: OCDSSource?

  /// Prepares for a publication.
  ///
  /// Without `mends` faults stay, and what is personal is withheld anyhow. `source` is what every release is taken for; nil
  /// where its content tells.
  public init(
    _ context: MappingContext,
    privacy: PrivacySettings,
    mends: Bool = true,
    source: OCDSSource? = nil
  ) {
    prefix = context.prefix
    zone = context.zone
    key = context.key
    self.privacy = privacy
    self.mends = mends
    self.source = source
  }

  /// What a release is taken for.
  public func source(of release: JSONView) -> OCDSSource {
    source ?? (JaliscoMending.recognises(release) ? .jalisco2017 : .ocds)
  }

  /// Mends a release; nil where there is nothing to mend, to withhold or to tell.
  ///
  /// `linked` are the ids of the releases that its record links to, where it is a record's compiled release.
  ///
  /// - Complexity: O(bytes); a release without faults costs one pass and no memory.
  public func mended(_ release: JSONView, linked: [String] = []) -> MendedRelease? {
    guard release.kind == .object else { return nil }
    let source = source(of: release)
    let withholds = !privacy.withheld.isEmpty
    guard
      (mends && source == .jalisco2017)
        || ReleaseSurvey.isSuspect(release, mends: mends, withholds: withholds)
    else { return nil }
    let node = ReleaseNode(release)
    var list = MendingList()
    var refusal: RefusalCode?
    if mends {
      if source == .jalisco2017 {
        var jalisco = JaliscoMending()
        jalisco.mend(node, linked: linked)
        list = jalisco.list
      }
      var faults = OCDSFaults(codes: codes, zone: zone, list: list)
      faults.mend(node)
      list = faults.list
      if !SharedPartyIDs.mend(node, &list) { refusal = .sharedPartyID }
    }
    list = withheld(in: node, source, list)
    guard !list.all.isEmpty || refusal != nil else { return nil }
    return MendedRelease(
      body: list.isChange ? node.bytes : nil,
      mendings: list.all,
      source: source,
      refusal: refusal
    )
  }

  /// A release with nothing but what is personal left out.
  public func withheldOnly(_ release: JSONView) -> [UInt8] {
    let node = ReleaseNode(release)
    let list = withheld(in: node, source(of: release), MendingList())
    return list.isChange ? node.bytes : release.compactBytes
  }

  /// The mended release that follows an unmended one which is published already; nil where that cannot be.
  public func correction(of mended: MendedRelease, after original: JSONView) -> [UInt8]? {
    guard let body = mended.body, let document = try? JSONDocument(withheldOnly(original)) else {
      return nil
    }
    return ReleaseCorrection.bytes(of: body, after: document.root)
  }

  private func withheld(
    in node: ReleaseNode,
    _ source: OCDSSource,
    _ list: MendingList
  ) -> MendingList {
    guard !privacy.withheld.isEmpty else { return list }
    var withholding = PersonWithholding(prefix: prefix, key: key, privacy: privacy, list: list)
    let isJalisco = source == .jalisco2017
    withholding.withhold(in: node) { isJalisco && JaliscoMending.isPerson($0) }
    return withholding.list
  }
}

/// A release that was changed on its way in, or of which something is to be told.
public struct MendedRelease: Sendable {
  /// The release as it is to be published; nil where it is published as it is.
  public let body: [UInt8]?
  /// What was mended, withheld or found odd.
  public let mendings: [Mending]
  /// What it was taken for.
  public let source: OCDSSource
  /// Why it cannot be published, where what it means is not certain.
  public let refusal: RefusalCode?

  /// The findings about it.
  public func findings(ocid: String, releaseId: String, source: String, line: Int) -> [Finding] {
    mendings.map { mending in
      Finding(
        code: mending.code.rawValue,
        severity: mending.code.severity,
        sentence: mending.code.wording,
        pointer: mending.pointer,
        ocid: ocid,
        releaseId: releaseId,
        source: source,
        line: line,
        detail: mending.detail,
        count: mending.count
      )
    }
  }
}
