import Glibc
import OCDSCore

// Reads a file of JSON Lines and parses every line, as the peers' programs of Tests/Peers do.
guard CommandLine.arguments.count == 3, CommandLine.arguments[1] == "parse" else {
  print("usage: vitrina-bench parse FILE")
  exit(64)
}
do {
  let (documents, bytes) = try parseLines(ofFile: CommandLine.arguments[2])
  print("\(documents) documents, \(bytes) bytes")
} catch {
  print("vitrina-bench: \(error)")
  exit(65)
}
