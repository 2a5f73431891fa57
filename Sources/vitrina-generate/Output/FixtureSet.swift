import Glibc
import OCDSCore

/// The small set of processes on which the other rooms are tested: every course, three times.
struct FixtureSet {
  /// How many processes the set has.
  static let processes = 60
  /// The seed, which never changes without a reason.
  private static let seed: UInt64 = 2_025

  /// A file of the set.
  struct File {
    /// The name.
    let name: String
    /// The content.
    let bytes: [UInt8]
  }

  /// Returns the processes; after a failed public tender comes its second round.
  static func plan() -> [ContractingProcess] {
    let planner = ProcessPlanner(
      seed: seed,
      register: SupplierRegister(
        firms: 36,
        persons: 9,
        prefix: ProcessPlanner.prefix,
        personsAreOneIn: 6
      )
    )
    var planned: [ContractingProcess] = []
    for number in 1...processes {
      let course = Course.all[(number - 1) % Course.all.count]
      let failed = planned.last.flatMap { $0.releases.last?.step == .unsuccessful ? $0 : nil }
      let isSameMethod = failed?.method == course.method
      planned.append(planner.plan(number, course: course, after: isSameMethod ? failed : nil))
    }
    return planned
  }

  /// Returns the files: a package for each process and a page that says what they are.
  static func files() -> [File] {
    plan().map { File(name: $0.ocid + ".json", bytes: package($0)) }
      + [File(name: "README.md", bytes: Array(FixtureNotice.text.utf8))]
  }

  /// Writes the files into a folder, which is made where there is none.
  static func write(to directory: String) throws(OutputError) {
    if unsafe mkdir(directory, 0o755) != 0, errno != EEXIST {
      throw OutputError(action: "create", path: directory, code: errno)
    }
    for file in files() {
      var sink = try FileSink(path: directory + "/" + file.name)
      try sink.write(file.bytes.span)
      try sink.finish()
    }
  }

  private static func package(_ process: ContractingProcess) -> [UInt8] {
    var writer = ReleaseWriter(indent: 2)
    writer.json.beginObject()
    PackageEnvelope.members(
      to: &writer.json,
      uri: "https://compras.ejemplo.example/paquetes/\(process.ocid).json"
    ) { line in
      if let last = process.releases.last {
        line.append(Instant(day: last.day + 1, secondOfDay: 21_600))
      }
    }
    writer.json.name("releases")
    writer.json.beginArray()
    for index in process.releases.indices { writer.write(process, index) }
    writer.json.endArray()
    writer.json.endObject()
    writer.json.endLine()
    return writer.json.bytes
  }
}
