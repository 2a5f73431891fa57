internal import OCDSCore
internal import OCDSSchema

/// What codes are called in both languages; a code that no list has is shown as it is.
struct CodeWords: Sendable {
  private let lists: Codelists

  init(_ lists: Codelists) { self.lists = lists }

  /// The name of a code of a list such as `tenderStatus.csv`.
  func title(_ code: String, in list: String) -> Wording {
    lists[list]?[code]?.title ?? Wording(code)
  }

  func method(_ code: String) -> Wording { title(code, in: "method.csv") }
  func category(_ code: String) -> Wording { title(code, in: "procurementCategory.csv") }
  func tenderStatus(_ code: String) -> Wording { title(code, in: "tenderStatus.csv") }
  func awardStatus(_ code: String) -> Wording { title(code, in: "awardStatus.csv") }
  func contractStatus(_ code: String) -> Wording { title(code, in: "contractStatus.csv") }
  func documentType(_ code: String) -> Wording { title(code, in: "documentType.csv") }
  func role(_ code: String) -> Wording { title(code, in: "partyRole.csv") }
  func milestoneStatus(_ code: String) -> Wording { title(code, in: "milestoneStatus.csv") }
  func tag(_ code: String) -> Wording { title(code, in: "releaseTag.csv") }
}
