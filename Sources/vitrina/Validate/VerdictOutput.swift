import Glibc
import OCDSCore
import OCDSStore
import OCDSValidation

/// Writes a line for each document that says whether it is valid, in the order of the documents.
///
/// The caller reads; with more than one thread the others judge what was read, block by block.
struct VerdictOutput: ~Copyable {
  /// Documents on their way to a thread; whoever holds it is the only one that does.
  @safe
  private final class Block: Sendable {
    // Sound: a block is with the reader until it is submitted, and again after its result was taken; the pipeline's queues
    // order what is done to it.
    nonisolated(unsafe) var text = ByteBuffer(capacity: VerdictOutput.blockSize * 2)
    nonisolated(unsafe) var tape = JSONTape(capacity: 1 << 16)
    /// Where each document lies on the tape; -1 for a line that is none.
    nonisolated(unsafe) var places: [Int] = []
  }

  private static let blockSize = 256 << 10

  private var output = ByteOutput(file: STDOUT_FILENO)
  private var number = 0
  private(set) var areAllValid = true
  private var own: JSONSchema.Verdicts
  private let pipeline: OrderedPipeline<Block, [Bool]>?
  private var current = Block()
  private var spare: [Block] = []
  private var underWay: [Block] = []

  init(_ schema: JSONSchema, threads: Int) throws(StoreError) {
    own = JSONSchema.Verdicts(schema)
    guard threads > 1 else {
      pipeline = nil
      return
    }
    // The reader is a thread too, but it waits for most of the time that the others take.
    pipeline = try OrderedPipeline(threads: threads, width: threads * 2) {
      JSONSchema.Verdicts(schema)
    } work: { (verdicts: inout JSONSchema.Verdicts, block: Block) throws(StoreError) -> [Bool] in
      var valid: [Bool] = []
      let tape = unsafe block.tape.words
      let text = unsafe block.text.bytes
      for place in unsafe block.places {
        valid.append(
          place >= 0 && verdicts.isValid(JSONView(tape: tape, source: text, index: place))
        )
      }
      return valid
    }
  }

  /// Judges a document, or a line that is none, now or soon.
  mutating func judge(_ document: JSONView?) throws {
    guard let pipeline else { return try write(isValid(document)) }
    guard let document = document, document.range.count < VerdictOutput.blockSize else {
      // What is larger than a block is judged where it is, after what came before it.
      if document == nil {
        unsafe current.places.append(-1)
        return
      }
      try drain()
      return try write(isValid(document))
    }
    unsafe current.places.append(current.tape.count)
    unsafe current.tape.append(copyOf: document, movedTo: current.text.count)
    unsafe current.text.append(document.rawText)
    guard unsafe current.text.count >= VerdictOutput.blockSize else { return }
    if pipeline.isFull { try take() }
    submit(to: pipeline)
  }

  /// Waits for all verdicts and writes what is left.
  mutating func finish() throws {
    try drain()
    try output.flush()
  }

  private mutating func drain() throws {
    guard let pipeline else { return }
    submit(to: pipeline)
    while !pipeline.isEmpty { try take() }
  }

  private mutating func submit(to pipeline: OrderedPipeline<Block, [Bool]>) {
    pipeline.submit(current)
    underWay.append(current)
    current = spare.popLast() ?? Block()
  }

  /// Writes the verdicts on the oldest block.
  private mutating func take() throws {
    guard let verdicts = try pipeline?.take() else { return }
    let block = underWay.removeFirst()
    unsafe block.text.removeAll()
    unsafe block.tape.removeAll()
    unsafe block.places.removeAll(keepingCapacity: true)
    spare.append(block)
    for isValid in verdicts { try write(isValid) }
  }

  private mutating func isValid(_ document: JSONView?) -> Bool {
    guard let document = document else { return false }
    return own.isValid(document)
  }

  private mutating func write(_ isValid: Bool) throws {
    number += 1
    areAllValid = areAllValid && isValid
    try output.append("{\"document\":")
    try output.append(number)
    if isValid {
      try output.append(",\"valid\":true}\n")
    } else {
      try output.append(",\"valid\":false}\n")
    }
  }
}
