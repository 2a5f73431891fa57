import OCDSCore
import OCDSIngestion
import OCDSStore

/// Takes back what a source said of the processes that its file, declared complete, does not hold.
enum AbsentProcesses {
  /// Publishes what was withdrawn; nothing where the process of some row is not known, which may be any of those.
  static func withdraw(
    _ held: inout HeldProcesses,
    unplaced: Int,
    _ context: MappingContext,
    _ publisher: inout StatePublisher,
    _ report: inout TableReport,
    _ sink: inout IngestSink
  ) throws {
    if unplaced > 0 { return try tell(unplaced, &sink) }
    var builder = ProcessBuilder()
    try held.forEachAbsent { ocid in
      builder.begin(ocid, context)
      try publisher.begin(ocid)
      do {
        switch try publisher.publish(builder.json()) {
        case .unchanged: return
        case .new(let change), .changed(let change):
          report.withdrawn += 1
          let document = try JSONDocument(change.bytes)
          try sink.publish(document.root, line: 0, isOfState: true)
        }
      } catch let fault as StateFault {
        report.refuse(MoneyTotals())
        sink.writer.countRead()
        try sink.writer.keep(
          Refusal(
            source: sink.name,
            line: 0,
            code: .stateSetAside,
            ocid: ocid,
            detail: fault.wording
          )
        )
      }
    }
  }

  private static func tell(_ unplaced: Int, _ sink: inout IngestSink) throws {
    try sink.writer.keep(
      Finding(
        code: "absenceUncertain",
        severity: .warning,
        sentence: Wording(
          es:
            "El archivo se declaró completo, pero tiene filas de las que no se sabe el proceso; no se retiró nada. Corrija esas filas e ingrese el archivo otra vez.",
          en:
            "The file was declared complete, but has rows whose process is not known; nothing was withdrawn. Mend those rows and ingest the file again."
        ),
        pointer: "",
        ocid: nil,
        releaseId: nil,
        source: sink.name,
        line: 0,
        detail: Wording(String(unplaced))
      )
    )
  }
}
