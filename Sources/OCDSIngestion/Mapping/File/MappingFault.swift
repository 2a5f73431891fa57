public import OCDSCore

/// Something that is wrong with a mapping file.
public struct MappingFault: Sendable, Hashable {
  /// What kind of thing is wrong.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// The file is no JSON text.
    case notJSON
    /// The file is larger than a mapping file may be.
    case tooLarge
    /// A value is of another type than it should be.
    case wrongType
    /// A member is missing.
    case missingMember
    /// A member that no mapping file has.
    case unknownMember
    /// A member stands there twice.
    case repeatedMember
    /// A value is none of those that may stand there.
    case wrongValue
    /// A path that neither the standard nor an extension knows.
    case unknownPath
    /// A path that leads through an array of which the row has no item.
    case itemNeeded
    /// A path to something that the conversion cannot make.
    case wrongShape
  }

  /// What kind of thing is wrong.
  public let code: Code
  /// Where: a JSON Pointer into the mapping file.
  public let pointer: String
  /// What is wrong and what to write.
  public let sentence: Wording

  init(_ code: Code, _ pointer: JSONPointer, es: String, en: String) {
    self.code = code
    self.pointer = pointer.description
    sentence = Wording(es: es, en: en)
  }

  /// The place and the sentence.
  public var wording: Wording {
    let place = pointer.isEmpty ? "/" : String(pointer.prefix(200))
    return Wording(es: "\(place): \(sentence.es)", en: "\(place): \(sentence.en)")
  }
}

/// Why a mapping file cannot be used.
public struct MappingFailure: Error, Sendable, Hashable {
  /// What is wrong, in the order of reading; at least one, at most 50.
  public let faults: [MappingFault]
}
