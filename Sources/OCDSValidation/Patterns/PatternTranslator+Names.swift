extension PatternTranslator {
  /// Counts the groups that capture, and finds the numbers of those with names.
  ///
  /// A reference may stand before its group, so they are counted first.
  static func captures(in scalars: [Unicode.Scalar]) -> ([[Unicode.Scalar]: Int], Int) {
    var names: [[Unicode.Scalar]: Int] = [:]
    var count = 0
    var isInClass = false
    var i = 0
    while i < scalars.count {
      let c = scalars[i]
      i += 1
      switch c {
      case "\\": i += 1
      case "[": isInClass = true
      case "]": isInClass = false
      case "(" where !isInClass:
        guard i < scalars.count, scalars[i] == "?" else {
          count += 1
          continue
        }
        guard i + 2 < scalars.count, scalars[i + 1] == "<", scalars[i + 2] != "=",
          scalars[i + 2] != "!"
        else { continue }
        count += 1
        var reader = PatternNameReader(scalars: scalars, i: i + 2)
        if let name = reader.read(), names[name] == nil { names[name] = count }
      default: break
      }
    }
    return (names, count)
  }

  /// Reads the name of a group behind its `<`.
  mutating func groupName(at start: Int) throws(PatternError) -> [Unicode.Scalar] {
    var reader = PatternNameReader(scalars: scalars, i: i)
    guard let name = reader.read() else { throw error(.badGroupName, at: start) }
    i = reader.i
    return name
  }

  /// Translates `\k<name>`, of which `\k` was read.
  mutating func namedReference(at start: Int) throws(PatternError) {
    guard take("<") else { throw error(.badGroupName, at: start) }
    guard let number = names[try groupName(at: start)] else {
      throw error(.missingGroup, at: start)
    }
    reference(to: number, at: start)
  }

  mutating func reference(to number: Int, at start: Int) {
    // Where something else is beyond the library already, nobody asks for the branches.
    let branches = unsupported == nil ? open : []
    references.append(
      PatternReference(
        number: number,
        place: start,
        branches: Dictionary(uniqueKeysWithValues: branches.map { ($0, groups[$0].alternatives) })
      )
    )
    emit("\\g{\(number)}")
  }
}

/// A reader of a group's name.
///
/// Source: ECMA-262, section 22.2.1, `RegExpIdentifierName`.
struct PatternNameReader {
  let scalars: [Unicode.Scalar]
  var i: Int

  mutating func read() -> [Unicode.Scalar]? {
    var name: [Unicode.Scalar] = []
    while i < scalars.count {
      var c = scalars[i]
      i += 1
      if c == ">" { return name.isEmpty ? nil : name }
      if c == "\\" {
        guard i < scalars.count, scalars[i] == "u" else { return nil }
        i += 1
        guard let value = PatternEscape.unicode(scalars, &i), let scalar = Unicode.Scalar(value)
        else { return nil }
        c = scalar
      }
      let isFirst = name.isEmpty
      guard
        c == "$" || c == "_"
          || (isFirst ? c.properties.isIDStart : c.properties.isIDContinue)
          || (!isFirst && (c.value == 0x200C || c.value == 0x200D))
      else { return nil }
      name.append(c)
    }
    return nil
  }
}
