/// The kinds of findings about input; each has a sentence in both languages.
public enum FindingCode: String, Sendable, Hashable, CaseIterable {
  /// Two members of one object have one name.
  case duplicateMember
  /// A date lacks its time, its seconds or its offset.
  case incompleteDate
  /// A record's compiled release differs from the one that its releases give.
  case compiledReleaseDiffers
  /// A record names linked releases that are nowhere: its compiled release was taken as one release.
  case compiledReleaseTaken
  /// The releases of a process contradict each other: its record has no compiled release.
  case unmergeable

  /// How much it matters.
  public var severity: Finding.Severity {
    switch self {
    case .duplicateMember, .compiledReleaseDiffers, .compiledReleaseTaken: .warning
    case .incompleteDate: .warning
    case .unmergeable: .error
    }
  }

  /// A sentence that says what it is and what to do.
  public var wording: Wording {
    switch self {
    case .duplicateMember:
      Wording(
        es: "Un objeto tiene dos miembros con el mismo nombre; cuenta el último. Deje uno solo.",
        en: "An object has two members with the same name; the last one counts. Keep only one."
      )
    case .incompleteDate:
      Wording(
        es:
          "A la fecha le falta la hora o el desfase horario; se leyó como UTC. Escríbala completa, por ejemplo 2025-03-16T09:00:00-06:00.",
        en:
          "The date lacks its time or its offset; it was read as UTC. Write it in full, such as 2025-03-16T09:00:00-06:00."
      )
    case .compiledReleaseDiffers:
      Wording(
        es:
          "La entrega compilada del registro no es la que resulta de sus entregas. Se publica la que resulta de ellas.",
        en:
          "The record's compiled release is not the one that its releases give. The one that they give is published."
      )
    case .compiledReleaseTaken:
      Wording(
        es:
          "El registro remite a entregas que no se encuentran; su entrega compilada se tomó como una entrega. Si las tiene, ingréselas.",
        en:
          "The record refers to releases that are nowhere; its compiled release was taken as one release. If you have them, ingest them."
      )
    case .unmergeable:
      Wording(
        es: "El registro queda sin entrega compilada; corrija el dato en una entrega nueva.",
        en: "The record has no compiled release; mend the value in a new release."
      )
    }
  }
}
