import OCDSCore
import OCDSIngestion
import OCDSStore
import OCDSValidation

/// Checks one file from end to end.
enum FileCheck {
  /// Reads a file, checks its documents and its processes, and tells what was found.
  static func report(
    _ file: InputFile,
    _ cache: StandardCache,
    _ options: ValidateOptions,
    _ keepDays: ([DaysOfMonth], (Int) -> TextPosition) -> Void
  ) throws -> FileReport {
    var extensions = options.extensions
    // Extensions that come after the releases of a package larger than memory apply to them all the same.
    for _ in 0..<8 {
      do {
        return try once(file, cache, options, extensions: extensions, keepDays)
      } catch CheckSink.Restart.extensions(let all) {
        extensions = all
      }
    }
    return try once(file, cache, options, extensions: extensions, keepDays)
  }

  private static func once(
    _ file: InputFile,
    _ cache: StandardCache,
    _ options: ValidateOptions,
    extensions: [String],
    _ keepDays: ([DaysOfMonth], (Int) -> TextPosition) -> Void
  ) throws -> FileReport {
    var sink = try CheckSink(file, cache, options, extensions: extensions)
    var failure: FileReport.Failure?
    do throws(OCDSReadError<CheckSink.Restart>) {
      try OCDSReader.read(file, into: &sink)
    } catch {
      switch error {
      case .sink(.store(let error)): throw error
      case .sink(let restart): throw restart
      case .source(let error): failure = FileReport.Failure(error)
      }
    }
    sink.endDocument()
    let processes = try checkProcesses(&sink.index, &sink.pool)
    var report = sink.report
    report.processes = processes
    report.failure = failure
    report.bytes = file.length
    var collector = FindingCollector(examples: options.examples)
    collector.add(sink.take())
    var result = CheckResult()
    for part in sink.pool.finish() {
      if let failure = part.failure { throw failure }
      collector.add(part.groups)
      collector.add(part.days)
      result.add(part.tallies)
    }
    report.tallies = result.tallies
    let position = try positions(collector.offsets, in: file)
    report.groups = collector.groups(
      pointers: try pointers(collector.unknownPointers, in: file),
      position: position
    )
    keepDays(collector.dates, position)
    return report
  }

  /// Gives the processes to the pool, and returns how many there are.
  private static func checkProcesses(
    _ index: inout ReleaseIndex,
    _ pool: inout CheckPool
  ) throws -> Int {
    var count = 0
    try index.forEachProcess { ocid, places in
      count += 1
      pool.check(CheckProcess(ocid: ocid, places: places))
    }
    return count
  }

  /// Finds the JSON Pointers of the values at some offsets.
  private static func pointers(
    _ offsets: [Int],
    in file: InputFile
  ) throws(ReadFailure) -> [Int: JSONPointer] {
    var finder = PointerFinder(offsets, isLines: file.isNamedLines)
    var offset = 0
    while !finder.isDone {
      let part = try file.bytes(at: offset, count: 1 << 20)
      if part.isEmpty { break }
      finder.read(part.span)
      offset += part.count
    }
    return finder.pointers
  }

  /// Finds the lines and columns of some offsets.
  static func positions(
    _ offsets: [Int],
    in file: InputFile
  ) throws(ReadFailure) -> (Int) -> TextPosition {
    var counter = PositionCounter(offsets)
    var offset = 0
    while !counter.isDone {
      let part = try file.bytes(at: offset, count: 1 << 20)
      if part.isEmpty { break }
      counter.read(part.span)
      offset += part.count
    }
    let done = counter
    return { done.position(of: $0) }
  }
}

extension FileReport.Failure {
  init(_ error: JSONStreamError) {
    switch error {
    case .syntax(let syntax):
      self.init(message: syntax.wording, line: syntax.line, column: syntax.column)
    case .read: self.init(message: error.wording)
    }
  }
}
