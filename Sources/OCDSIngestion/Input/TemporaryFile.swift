internal import Glibc

/// The flag that opens a file without a name; its macro has a form that is not imported.
let temporaryFile: Int32 = 0o20000000 | O_DIRECTORY
