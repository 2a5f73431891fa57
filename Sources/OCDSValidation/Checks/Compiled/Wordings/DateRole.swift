internal import OCDSCore

/// What a date is the date of, in the sentences that compare two.
enum DateRole {
  case award
  case signature
  case transaction
  case amendment
  case published
  case modified
  case milestoneModified
  case milestoneMet
  case tenderStart
  case tenderEnd
  case contractStart
  case periodStart
  case periodEnd
  case release

  /// The role of a date of something that has happened.
  init(_ kind: PastDateFact.Kind) {
    switch kind {
    case .award: self = .award
    case .signature: self = .signature
    case .transaction: self = .transaction
    case .amendment: self = .amendment
    case .published: self = .published
    case .modified: self = .modified
    case .milestoneModified: self = .milestoneModified
    case .milestoneMet: self = .milestoneMet
    }
  }

  /// What follows «la fecha» and "the date".
  private var of: Wording {
    switch self {
    case .award: Wording(es: "de la adjudicación", en: "of the award")
    case .signature: Wording(es: "de la firma del contrato", en: "of the contract's signature")
    case .transaction: Wording(es: "del pago", en: "of the payment")
    case .amendment: Wording(es: "de la modificación", en: "of the amendment")
    case .published:
      Wording(es: "de publicación del documento", en: "of the document's publication")
    case .modified:
      Wording(es: "de modificación del documento", en: "of the document's last change")
    case .milestoneModified:
      Wording(es: "de modificación del hito", en: "of the milestone's last change")
    case .milestoneMet:
      Wording(es: "de cumplimiento del hito", en: "on which the milestone was met")
    case .tenderStart:
      Wording(es: "de apertura del plazo para propuestas", en: "on which bidding opens")
    case .tenderEnd:
      Wording(es: "de cierre del plazo para propuestas", en: "on which bidding closes")
    case .contractStart:
      Wording(es: "de inicio previsto del contrato", en: "of the contract's planned start")
    case .periodStart: Wording(es: "de inicio", en: "of the start")
    case .periodEnd: Wording(es: "de término", en: "of the end")
    case .release: Wording(es: "de la entrega", en: "of the release")
    }
  }

  /// Says that a date is before another that it cannot be before.
  static func before(
    _ role: DateRole,
    _ date: DateFact,
    _ otherRole: DateRole,
    _ other: DateFact,
    in compiled: JSONView
  ) -> Wording {
    let a = compiled.shown(date)
    let b = compiled.shown(other)
    return Wording(
      es: "La fecha \(role.of.es), \(a), es anterior a la \(otherRole.of.es), \(b);"
        + " corrija la que esté equivocada.",
      en: "The date \(role.of.en), \(a), is before the date \(otherRole.of.en), \(b);"
        + " mend whichever is wrong."
    )
  }

  /// Says that a date is after another that it cannot be after.
  static func after(
    _ role: DateRole,
    _ date: DateFact,
    _ otherRole: DateRole,
    _ other: DateFact,
    in compiled: JSONView
  ) -> Wording {
    let a = compiled.shown(date)
    let b = compiled.shown(other)
    return Wording(
      es: "La fecha \(role.of.es), \(a), es posterior a la \(otherRole.of.es), \(b);"
        + " corrija la que esté equivocada.",
      en: "The date \(role.of.en), \(a), is after the date \(otherRole.of.en), \(b);"
        + " mend whichever is wrong."
    )
  }
}
