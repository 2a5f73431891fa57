import Foundation
import OCDSCore
import TestSupport

/// A temporary folder that commands work in, removed with everything in it when nothing refers to it any more.
final class Workspace {
  let path: String

  /// Where temporary files lie: in memory where the system has such a folder, so that no test waits for a disk.
  static let place =
    FileManager.default.isWritableFile(atPath: "/dev/shm")
    ? "/dev/shm" : FileManager.default.temporaryDirectory.path

  init() throws {
    path = "\(Workspace.place)/vitrina-tests-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A folder that holds an empty publication `p`.
  static func withPublication() throws -> Workspace {
    let workspace = try Workspace()
    let outcome = try workspace.run(
      "init",
      "p",
      "--name",
      "Oficina",
      "--ocid-prefix=ocds-abc123",
      "--sources=none"
    )
    guard outcome.exitCode == 0 else { throw Unexpected(outcome) }
    return workspace
  }

  /// The path of something in the folder.
  func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file.
  func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: path(name)))
  }

  /// Writes a file of text.
  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  /// Reads a file.
  func read(_ name: String) throws -> [UInt8] { try bytes(of: URL(filePath: path(name))) }

  /// Whether there is a file or folder.
  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// Copies a file or folder inside.
  func copy(_ name: String, to other: String) throws {
    try FileManager.default.copyItem(atPath: path(name), toPath: path(other))
  }

  /// Removes a file or folder.
  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  /// The permissions of a file or folder.
  func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
  }

  /// Runs `vitrina` in the folder to its end.
  func run(_ arguments: String..., input: String = "", language: Language = .en) throws -> Outcome {
    try start(arguments, input: .bytes(Array(input.utf8)), language: language).end()
  }

  /// Starts `vitrina` in the folder.
  func start(
    _ arguments: [String],
    input: ChildProcess.Input = .bytes([]),
    output: Int32? = nil,
    language: Language = .en
  ) throws -> ChildProcess {
    try Vitrina.start(
      [Vitrina.program] + arguments,
      in: path,
      input: input,
      output: output,
      language: language
    )
  }

  /// Runs a line of bash in the folder, where `$VITRINA` is the program.
  func bash(_ line: String, input: String = "") throws -> Outcome {
    let script = "VITRINA='\(Vitrina.program)'; \(line)"
    return try Vitrina.start(
      ["/bin/bash", "-c", script],
      in: path,
      input: .bytes(Array(input.utf8))
    ).end()
  }

  /// Ingests files into the publication `p`; most tests are about releases that no gate would let pass.
  @discardableResult
  func ingest(
    _ names: [String],
    input: String = "",
    gate: String? = "off",
    language: Language = .en
  ) throws -> Outcome {
    let gate = gate.map { ["--gate", $0] } ?? []
    return try start(
      ["ingest", "p"] + gate + names,
      input: .bytes(Array(input.utf8)),
      language: language
    ).end()
  }

  /// Writes a file of invented packages, one a line.
  func generate(_ name: String, processes: Int, seed: Int) throws {
    let words = ["--processes", "\(processes)", "--seed", "\(seed)", "--form", "package-lines"]
    let outcome = try Vitrina.start([Vitrina.generator] + words + ["--output", path(name)]).end()
    guard outcome.exitCode == 0 else { throw Unexpected(outcome) }
  }

  /// The database of a publication in the folder.
  func database(_ publication: String = "p") -> Database {
    Database(path: path("\(publication)/vitrina.sqlite"))
  }

  /// A member of the publication's settings, as compact JSON; nil where there is none.
  func setting(_ pointer: String, of publication: String = "p") throws -> String? {
    try json(read("\(publication)/publication.json"), at: pointer).map { text($0) }
  }

  /// A value of a run's report, as compact JSON; nil where there is none.
  func report(_ run: Int, at pointer: String) throws -> String? {
    let digits = String(run)
    let name = String(repeating: "0", count: 6 - digits.count) + digits
    return try json(read("p/private/runs/\(name).json"), at: pointer).map { text($0) }
  }
}
