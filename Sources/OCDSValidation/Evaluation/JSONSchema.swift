public import OCDSCore

/// A schema of any kind, to hold documents against.
///
/// Source: JSON Schema draft-04, all of it.
public struct JSONSchema: Sendable {
  let program: SchemaProgram

  /// Compiles the schema at an address of the registry.
  public init(at address: String, registry: SchemaRegistry) throws(SchemaFault) {
    program = try SchemaCompiler.compile([address], registry: registry)
  }

  /// Whether a document is valid.
  ///
  /// - Complexity: O(size of the document), times how often the schema applies to one value.
  public func isValid(_ document: JSONView) -> Bool {
    var verdicts = Verdicts(self)
    return verdicts.isValid(document)
  }

  /// Says of one document after the other whether it is valid, and nothing else.
  public struct Verdicts: ~Copyable {
    private let program: SchemaProgram
    private var state = EvaluationState(examples: 0, isNoting: false)

    /// Begins with a schema.
    public init(_ schema: JSONSchema) { program = schema.program }

    /// Whether a document is valid.
    public mutating func isValid(_ document: JSONView) -> Bool {
      state.begin(path: PathTable.root, document, of: program)
      // Within silence the first fault decides.
      state.silence = 1
      return Verdicts.holds(program, document, &state) && !state.isGivenUp
    }

    private static func holds(
      _ program: SchemaProgram,
      _ document: JSONView,
      _ state: inout EvaluationState
    ) -> Bool {
      let evaluation = Evaluation(program, of: document)
      return evaluation.fits(program.entries[0], at: document.index, name: -1, &state)
    }
  }
}

extension JSONView {
  /// How many words of the tape the value takes.
  var wordCount: Int { nextIndex - index }
}
