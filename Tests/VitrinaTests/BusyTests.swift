import OCDSCore
import Testing

@Suite("A second writer")
struct BusyTests {
  @Test(
    "while one command writes, another is told to try again with 75; reading goes on",
    arguments: [false, true]
  )
  func second(hasBatch: Bool) throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("a.json", Sample.release("a"))
    if hasBatch { try workspace.ingest(["a.json"]) }
    let pipe = try Pipe()
    let first = try workspace.start(
      ["ingest", "p", "--gate", "off", "-"],
      input: .descriptor(pipe.reading)
    )
    pipe.closeReading()
    // The pipe takes all of this only when the first reads it, and that it does with the lock held.
    try pipe.fill()
    for words in [["ingest", "p", "a.json"], ["rebuild", "p"]] {
      let english = try workspace.start(words).end()
      #expect(english.exitCode == 75, "\(Unexpected(english))")
      #expect(english.stderr.contains("another command is writing to this publication; try again"))
      let spanish = try workspace.start(words, language: .es).end()
      #expect(spanish.exitCode == 75)
      #expect(spanish.stderr.contains("otra orden está escribiendo en esta publicación"))
    }
    #expect(try workspace.run("runs", "p").exitCode == 0)
    #expect(try workspace.database().releases() == (hasBatch ? "1" : "0"))
    try pipe.send(Sample.release("b"))
    pipe.closeWriting()
    let end = first.end()
    #expect(end.exitCode == 0, "\(Unexpected(end))")
    #expect(try workspace.ingest(["a.json"]).exitCode == 0)
    #expect(
      try workspace.database().rows("SELECT ocid FROM release ORDER BY ocid") == ["a", "b"]
    )
  }

  @Test("a writer that is killed holds nobody up")
  func killed() throws {
    let workspace = try Workspace.withPublication()
    let pipe = try Pipe()
    let first = try workspace.start(
      ["ingest", "p", "--gate", "off", "-"],
      input: .descriptor(pipe.reading)
    )
    pipe.closeReading()
    try pipe.fill()
    first.kill()
    pipe.closeWriting()
    _ = first.end()
    #expect(try workspace.ingest(["-"], input: Sample.release("a")).exitCode == 0)
  }

  @Test("two publications are written at the same time")
  func other() throws {
    let workspace = try Workspace.withPublication()
    try workspace.copy("p", to: "q")
    try workspace.write("a.json", Sample.release("a"))
    let pipe = try Pipe()
    let first = try workspace.start(
      ["ingest", "q", "--gate", "off", "-"],
      input: .descriptor(pipe.reading)
    )
    pipe.closeReading()
    try pipe.fill()
    #expect(try workspace.ingest(["a.json"]).exitCode == 0)
    try pipe.send(Sample.release("b"))
    pipe.closeWriting()
    #expect(first.end().exitCode == 0)
  }
}
