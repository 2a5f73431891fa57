extension SourceProfile {
  /// The kinds of tables that are known without a mapping file.
  public static let all: [SourceProfile] = [
    .compraNetContracts2002, .compraNetContracts2010, .compraNetContracts2018,
    .compraNetContracts2023, .comprasMXExpedientes, .sipot28A, .sipot28B, .sipotXXVIII,
  ]

  /// The profile of a name.
  public static func named(_ name: String) -> SourceProfile? { all.first { $0.name == name } }

  /// The profile that knows the most columns of some headings; nil where none has its required ones.
  public static func recognised(by head: TableHead) -> SourceProfile? {
    var best: (score: Int, profile: SourceProfile)?
    for profile in all {
      if let score = profile.score(head), score > best?.score ?? 0 { best = (score, profile) }
    }
    return best?.profile
  }
}
