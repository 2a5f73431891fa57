import Glibc
import OCDSCore

// Reads a file of JSON Lines and parses every line, as the peers' programs of Tests/Peers do; or writes it in a form.
let words = CommandLine.arguments.dropFirst()
do {
  if words.count == 2, words[1] == "parse" {
    let (documents, bytes) = try parseLines(ofFile: words[2])
    print("\(documents) documents, \(bytes) bytes")
  } else if words.count >= 4, words[1] == "export", let records = Int(words[4]) {
    try runExport(words[2], ofFile: words[3], records: records, tables: Array(words.dropFirst(4)))
  } else {
    print("usage: vitrina-bench parse FILE")
    print(
      "       vitrina-bench export jsonl.gz|json|zip|csv|csv.zip|xlsx|sqlite FILE RECORDS [TABLE…]"
    )
    exit(64)
  }
} catch {
  print("vitrina-bench: \(error)")
  exit(65)
}
