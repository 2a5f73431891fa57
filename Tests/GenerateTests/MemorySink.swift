@testable import vitrina_generate

/// Keeps what is written to it.
struct MemorySink: ByteSink {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ bytes: Span<UInt8>) throws(OutputError) {
    unsafe bytes.withUnsafeBufferPointer { unsafe self.bytes.append(contentsOf: $0) }
  }

  /// The load data of some options.
  static func load(
    _ processes: Int,
    seed: UInt64 = 1,
    form: LoadForm = .releaseLines,
    interleave: Int = 1_000
  ) throws -> [UInt8] {
    var sink = MemorySink()
    var writer = LoadWriter(
      LoadOptions(processes: processes, seed: seed, form: form, interleave: interleave)
    )
    try writer.write(to: &sink)
    return sink.bytes
  }
}
