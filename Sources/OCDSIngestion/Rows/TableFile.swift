internal import OCDSCore

/// Opens files of tables by their content, whatever their names say.
public enum TableFile {
  /// Opens a file of the form `zip` or `gzip`.
  public typealias Opener = (InputFile, TableForm) throws(RowFailure) -> AnyTableReader

  /// Tells the form of a file.
  public static func form(of file: InputFile) throws(RowFailure) -> TableForm {
    let head: [UInt8]
    do throws(ReadFailure) {
      head = try file.bytes(at: 0, count: TableForm.headLength)
    } catch {
      throw RowFailure(error)
    }
    return TableForm(head: head.span)
  }

  /// Opens a file: text and JSON here, archives and workbooks by the given opener.
  ///
  /// - Throws: What the file is and what to do, for the forms that are not read.
  public static func open(
    _ file: InputFile,
    options: DelimitedReader.Options = DelimitedReader.Options(),
    archive: Opener
  ) throws(RowFailure) -> AnyTableReader {
    let form = try form(of: file)
    if let refusal = form.refusal { throw RowFailure(refusal) }
    switch form {
    case .json: return AnyTableReader(try JSONRowReader(file))
    case .zip, .gzip: return try archive(file, form)
    default: return AnyTableReader(try DelimitedReader(file, options: options))
    }
  }
}
