public import OCDSCore

/// Reads objects of JSON as the rows of a table: an array of them, or one a line.
///
/// The first row is the headings: the names of the members of the first objects, each once, in the order in which they
/// occur. Numbers are in the digits of the source, values inside values are compact JSON, null is an empty cell. A member
/// whose name is no heading, or stands twice in its object, is never dropped: its row has one cell more than there are
/// headings, an object of those members, so that it is found to be too long. Memory is bounded by the first objects and
/// one object.
public struct JSONRowReader: ~Copyable, TableReader {
  /// A member's name that the first objects do not have.
  public struct UnknownName: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The line of the first object that has it.
    public let line: Int
  }

  private enum State {
    case before
    case reading
    case finished
    case failed(RowFailure)
  }

  /// The names of so many objects are the headings.
  public static let firstObjects = 100
  /// The first objects are held up to this length in bytes.
  private static let heldLimit = 8 << 20
  // Every row has a cell for every name, however short its object is.
  private static let columnLimit = 1024
  private static let unknownLimit = 100

  private let notes: [Wording]
  private var source: JSONObjects
  private var columns = JSONColumns()
  private var held = HeldObjects()
  private var state = State.before
  private var hasGivenHeadings = false
  private var writer = JSONRowWriter()
  /// The names that came too late to be headings: the first 100, in the order in which they occur.
  public private(set) var unknownNames: [UnknownName] = []

  /// Opens a file, whose whole content tells its encoding.
  public init(_ file: InputFile) throws(RowFailure) {
    let finding: EncodingFinding
    do throws(ReadFailure) {
      finding = try EncodingSurvey.encoding(of: file.bytes())
    } catch {
      throw RowFailure(error)
    }
    // The stream knows valid UTF-8 by itself.
    let isValid = finding.encoding == .utf8 && finding.brokenCount == 0
    self.init(
      notes: isValid ? [] : finding.notes,
      isLines: file.isNamedLines,
      read: isValid ? file.bytes() : DecodedSource.source(finding.encoding, read: file.bytes())
    )
  }

  /// Begins at the start of a source whose encoding is known; UTF-8 must be without fault.
  ///
  /// Arrays up to the length of the window in bytes are read whole.
  public init(
    _ encoding: TextEncoding = .utf8,
    notes: [Wording] = [],
    isLines: Bool = false,
    window: Int = 8 << 20,
    read: @escaping ByteSource
  ) {
    self.init(
      notes: notes,
      isLines: isLines,
      window: window,
      read: encoding == .utf8 ? read : DecodedSource.source(encoding, read: read)
    )
  }

  private init(
    notes: [Wording],
    isLines: Bool,
    window: Int = 8 << 20,
    read: @escaping ByteSource
  ) {
    self.notes = notes
    source = JSONObjects(isLines: isLines, window: window, read: read)
  }

  /// Goes to the only table; nil after that.
  public mutating func nextTable() throws(RowFailure) -> TableName? {
    switch state {
    case .failed(let failure): throw failure
    case .reading, .finished:
      state = .finished
      return nil
    case .before:
      do throws(RowFailure) { try readFirst() } catch { throw fail(error) }
      state = .reading
      return TableName("", notes: notes)
    }
  }

  /// Reads the headings, then the next object; false at the end of the source.
  public mutating func next(into row: inout Row) throws(RowFailure) -> Bool {
    row.begin(line: source.line)
    switch state {
    case .failed(let failure): throw failure
    case .before, .finished: return false
    case .reading: break
    }
    do throws(RowFailure) {
      if !hasGivenHeadings {
        hasGivenHeadings = true
        guard columns.count > 0 else { return false }
        row.begin(line: held.firstLine)
        for name in columns.names {
          row.append(name)
          row.endCell()
        }
        return true
      }
      var unknown: [String] = []
      if !held.isEmpty {
        let (text, line) = held.removeFirst()
        row.begin(line: line)
        let document: JSONDocument
        do throws(JSONError) {
          document = try JSONDocument(text)
        } catch {
          throw RowFailure(error.wording, line: line)
        }
        unknown = writer.write(document.root, columns, into: &row)
      } else {
        guard try source.next() else {
          state = .finished
          return false
        }
        row.begin(line: source.line)
        unknown = source.write(with: &writer, columns, into: &row)
      }
      note(unknown, line: row.line)
      return true
    } catch {
      throw fail(error)
    }
  }

  /// Holds the first objects and takes their names for headings.
  private mutating func readFirst() throws(RowFailure) {
    while held.count < JSONRowReader.firstObjects, held.byteCount <= JSONRowReader.heldLimit {
      guard try source.next() else { return }
      held.append(source, &columns)
      guard columns.count <= JSONRowReader.columnLimit else {
        throw RowFailure(
          Wording(
            es:
              "Los objetos tienen más de \(JSONRowReader.columnLimit) nombres distintos: no son filas de una "
              + "tabla. Guarde un objeto por fila, con los mismos nombres en todos.",
            en:
              "The objects have more than \(JSONRowReader.columnLimit) different names: they are no rows of a "
              + "table. Save one object for each row, with the same names in all."
          ),
          line: source.line
        )
      }
    }
  }

  private mutating func note(_ names: [String], line: Int) {
    for name in names {
      guard unknownNames.count < JSONRowReader.unknownLimit else { return }
      if unknownNames.contains(where: { $0.name == name }) { continue }
      unknownNames.append(UnknownName(name: name, line: line))
    }
  }

  private mutating func fail(_ failure: RowFailure) -> RowFailure {
    state = .failed(failure)
    return failure
  }
}

extension JSONRowReader.UnknownName {
  /// What to do about it.
  public var wording: Wording {
    Wording(
      es:
        "El objeto de la línea \(line) tiene el miembro «\(name)», que no está en los primeros "
        + "\(JSONRowReader.firstObjects) o está dos veces en él. Agréguelo al primer objeto con valor null.",
      en:
        "The object on line \(line) has the member \"\(name)\", which the first "
        + "\(JSONRowReader.firstObjects) do not have or which it has twice. Add it to the first object as null."
    )
  }
}
