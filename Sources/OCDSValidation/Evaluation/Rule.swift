internal import OCDSCore

/// The rules that an evaluation and the reading of documents apply; those for compiled releases stand beside them.
enum Rule: UInt8, Sendable, CaseIterable {
  case type
  case enumeration
  case required
  case dependencies
  case minProperties
  case maxProperties
  case additionalProperties
  case minItems
  case maxItems
  case uniqueItems
  case additionalItems
  case minLength
  case maxLength
  case pattern
  case dateTime
  case uri
  case email
  case hostname
  case ipv4
  case ipv6
  case regex
  case minimum
  case maximum
  case multipleOf
  case anyOf
  case oneOf
  case not
  case tooExpensive
  case dateWithoutOffset
  case impossibleDate
  case closedCodelist
  case openCodelist
  case deprecatedField
  case unknownField
  case emptyValue
  case missingIdentifier
  case repeatedIdentifier
  case paddedText
  case ocidPrefix
  case foreignPrefix
  case mixedReleases
  case ambiguousRelease
  case repeatedMember
  case unknownExtension
  case oldVersion
  case unknownVersion
  case repeatedRelease
  case repeatedRecord
  case releasesWithinSecond
  case datesOnOneDay
  case notOCDS
  case notJSON
  case unmergeable

  /// The declaration of the rule and its sentence.
  var type: any FaultRule.Type {
    switch self {
    case .type: TypeRule.self
    case .enumeration: EnumerationRule.self
    case .required: RequiredRule.self
    case .dependencies: DependenciesRule.self
    case .minProperties: MinPropertiesRule.self
    case .maxProperties: MaxPropertiesRule.self
    case .additionalProperties: AdditionalPropertiesRule.self
    case .minItems: MinItemsRule.self
    case .maxItems: MaxItemsRule.self
    case .uniqueItems: UniqueItemsRule.self
    case .additionalItems: AdditionalItemsRule.self
    case .minLength: MinLengthRule.self
    case .maxLength: MaxLengthRule.self
    case .pattern: PatternRule.self
    case .dateTime: DateTimeRule.self
    case .uri: UriRule.self
    case .email: EmailRule.self
    case .hostname: HostnameRule.self
    case .ipv4: Ipv4Rule.self
    case .ipv6: Ipv6Rule.self
    case .regex: RegexRule.self
    case .minimum: MinimumRule.self
    case .maximum: MaximumRule.self
    case .multipleOf: MultipleOfRule.self
    case .anyOf: AnyOfRule.self
    case .oneOf: OneOfRule.self
    case .not: NotRule.self
    case .tooExpensive: TooExpensiveRule.self
    case .dateWithoutOffset: DateWithoutOffsetRule.self
    case .impossibleDate: ImpossibleDateRule.self
    case .closedCodelist: ClosedCodelistRule.self
    case .openCodelist: OpenCodelistRule.self
    case .deprecatedField: DeprecatedFieldRule.self
    case .unknownField: UnknownFieldRule.self
    case .emptyValue: EmptyValueRule.self
    case .missingIdentifier: MissingIdentifierRule.self
    case .repeatedIdentifier: RepeatedIdentifierRule.self
    case .paddedText: PaddedTextRule.self
    case .ocidPrefix: OcidPrefixRule.self
    case .foreignPrefix: ForeignPrefixRule.self
    case .mixedReleases: MixedReleasesRule.self
    case .ambiguousRelease: AmbiguousReleaseRule.self
    case .repeatedMember: RepeatedMemberRule.self
    case .unknownExtension: UnknownExtensionRule.self
    case .oldVersion: OldVersionRule.self
    case .unknownVersion: UnknownVersionRule.self
    case .repeatedRelease: RepeatedReleaseRule.self
    case .repeatedRecord: RepeatedRecordRule.self
    case .releasesWithinSecond: ReleasesWithinSecondRule.self
    case .datesOnOneDay: DatesOnOneDayRule.self
    case .notOCDS: NotOCDSRule.self
    case .notJSON: NotJSONRule.self
    case .unmergeable: UnmergeableRule.self
    }
  }

  /// Whether the operand of the rule's faults is the number of a value among the paths.
  var namesValue: Bool {
    switch self {
    case .enumeration, .closedCodelist, .openCodelist, .unknownExtension, .unknownVersion: true
    default: false
    }
  }

  /// The declaration of the rule.
  var check: Check { type.check }

  /// Whether its findings are only information.
  var isNote: Bool { Rule.notes[Int(rawValue)] }

  private static let notes = allCases.map { $0.check.severity == .information }
}

/// A rule whose breaches are faults of an evaluation.
protocol FaultRule {
  /// The declaration.
  static var check: Check { get }

  /// A sentence that says what is wrong and what to do.
  static func message(_ fault: FaultContext) -> Wording
}
