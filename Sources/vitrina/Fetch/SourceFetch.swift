import OCDSCore
import OCDSIngestion
import OCDSStore

/// Fetches the files of sources.
struct SourceFetch {
  /// What came of a source.
  enum Outcome {
    /// There is a file that no run has taken in yet.
    case ready(IngestInput)
    /// The newest version was taken in before.
    case unchanged
    /// Nothing came; why, and the exit code that says so.
    case failed(Wording, ExitCode)
  }

  let folder: PublicationFolder
  /// When the command began.
  let now: Instant
  /// Whether what is known of a source is passed over.
  let isForced: Bool

  /// Fetches the file of a source, where it is newer than what a run took in.
  ///
  /// A version that was fetched and not taken in, because of a crash or because somebody else was writing, is not sent again.
  func fetch(_ source: SourceSettings) throws(StoreError) -> Outcome {
    let (rules, profile): (FetchRules, SourceProfile?)
    do {
      rules = try SourceFetch.rules(of: source)
      profile = try ConfiguredProfile.of(source, in: folder)
    } catch {
      return .failed(SourceFault.wording(of: error), .unreadable)
    }
    let originals = OriginalFolder(path: folder.originalsPath)
    let name = SourceFetch.fileName(of: source)
    var input = IngestInput(name: name, profile: profile, source: source)
    var state = folder.fetchState(of: source)
    let waiting = state.run == nil ? state.version.flatMap { originals.kept($0.sha256, name) } : nil
    var request = FetchRequest(state.url, to: .path(folder.fetchPath(of: source.name)))
    if !isForced, let version = state.version, state.run != nil || waiting != nil {
      request.known = Validators(
        entityTag: version.entityTag,
        lastModified: version.lastModified
      )
    }
    request.partial = Validators(
      entityTag: state.partialTag,
      lastModified: state.partialModified
    )
    let result: FetchResult
    do throws(FetchFailure) { result = try Fetcher(rules).fetch(request) } catch {
      state.partialTag = error.partial?.entityTag
      state.partialModified = error.partial?.lastModified
      try folder.keep(state, of: source.name)
      return .failed(SourceFault.wording(of: error), SourceFault.exitCode(of: error.reason))
    }
    (state.partialTag, state.partialModified) = (nil, nil)
    switch result {
    case .notModified:
      if let waiting {
        input.fetched = (waiting, state)
        return .ready(input)
      }
    case .file(let file):
      let kept: OriginalFolder.Kept
      do throws(FetchFailure.Reason) {
        kept = try originals.take(file, at: folder.fetchPath(of: source.name), name: name)
      } catch {
        return .failed(error.wording, SourceFault.exitCode(of: error))
      }
      let isKnown = state.run != nil && state.version?.sha256 == kept.sha256 && !isForced
      var version = FetchState.Version(
        sha256: kept.sha256,
        bytes: kept.bytes,
        retrieved: now,
        finalURL: file.url
      )
      version.entityTag = file.validators.entityTag
      version.lastModified = file.validators.lastModified
      state.version = version
      if !isKnown {
        state.run = nil
        try folder.keep(state, of: source.name)
        input.fetched = (kept, state)
        return .ready(input)
      }
    }
    state.checked = now
    try folder.keep(state, of: source.name)
    return .unchanged
  }

  /// Keeps that a run has taken in what was fetched, when all of it is in the ledger.
  func took(_ input: IngestInput, run: Int64) throws(StoreError) {
    guard var state = input.fetched?.state, let source = input.source else { return }
    state.run = run
    state.checked = now
    try folder.keep(state, of: source.name)
  }

  /// The name by which a source's file is spoken of, whose ending tells its form as the address or the settings do.
  static func fileName(of source: SourceSettings) -> String {
    let path = (source.url ?? "").prefix { $0 != "?" && $0 != "#" }
    let last = path.split(separator: "/").dropFirst().last.map { String($0.suffix(100)) }
    let isHost = path.split(separator: "/").count < 3 && !path.hasPrefix("file:")
    var name = source.name
    if let last, !isHost { name += "/\(last)" }
    if let format = source.format, !name.hasSuffix(".\(format)") { name += ".\(format)" }
    return name
  }

  /// What may be fetched for a source.
  private static func rules(of source: SourceSettings) throws -> FetchRules {
    var rules = FetchRules()
    if source.url?.hasPrefix("file:") == true { rules.schemes = [.file] }
    if let names = source.allowHosts {
      guard let hosts = HostList(names) else { throw SourceFault.hosts(source.name) }
      rules.hosts = hosts
    }
    if source.allowPrivateAddresses { rules.peers = .any }
    if let limit = source.maxBytes { rules.maximumSize = limit }
    if let limit = source.timeoutSeconds { rules.totalSeconds = limit }
    rules.userAgent = "vitrina/\(Program.version)"
    return rules
  }
}
