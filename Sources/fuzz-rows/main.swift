import CFuzzer

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe CommandLine.unsafeArgv
unsafe withUnsafeMutablePointer(to: &arguments) { pointer in
  _ = unsafe LLVMFuzzerRunDriver(&count, pointer) { unsafe fuzzOne($0, $1) }
}
