/// What load data is wanted.
struct LoadOptions {
  /// How many processes.
  var processes: Int
  /// The seed from which everything follows.
  var seed: UInt64 = 1
  /// The form.
  var form: LoadForm = .packageLines
  /// How many processes have their releases mixed by date.
  var interleave: Int = 1_000
  /// The file, or nil for standard output.
  var output: String?
}
