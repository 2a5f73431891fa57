/// Changes of one JSON value by another.
///
/// Source: RFC 7396.
public enum JSONMergePatch {
  /// What a null in the patch does.
  public enum NullRule: Sendable {
    /// Removes the member, as RFC 7396 says.
    case removes
    /// Changes nothing: an OCDS extension may not remove fields.
    case isIgnored
  }

  /// Returns the text of a value after a patch.
  ///
  /// Members keep the target's order; new ones follow in the patch's.
  public static func apply(
    _ patch: JSONView,
    to target: JSONView,
    nulls: NullRule = .removes,
    indent: Int? = nil
  ) -> [UInt8] {
    var writer = JSONWriter(indent: indent)
    write(patch, over: target, nulls, to: &writer)
    return writer.bytes
  }

  private static func write(
    _ patch: JSONView,
    over target: JSONView,
    _ nulls: NullRule,
    to writer: inout JSONWriter
  ) {
    guard patch.kind == .object else { return writer.value(patch) }
    writer.beginObject()
    if target.kind == .object {
      var members = target.members
      while let member = members.next() {
        let name = member.name
        // Of members with one name the last counts: the others are left out.
        if let last = target[name], last.index != member.value.index { continue }
        if let change = patch[name] {
          if change.isNull && nulls == .removes { continue }
          writer.name(name)
          if change.isNull {
            writer.value(member.value)
          } else {
            write(change, over: member.value, nulls, to: &writer)
          }
        } else {
          writer.name(name)
          writer.value(member.value)
        }
      }
    }
    var members = patch.members
    while let member = members.next() {
      let name = member.name
      if member.value.isNull || (target.kind == .object && target[name] != nil) { continue }
      if let last = patch[name], last.index != member.value.index { continue }
      writer.name(name)
      add(member.value, nulls, to: &writer)
    }
    writer.endObject()
  }

  /// Writes a member that the target lacks: the patch without its nulls.
  private static func add(_ patch: JSONView, _ nulls: NullRule, to writer: inout JSONWriter) {
    guard patch.kind == .object else { return writer.value(patch) }
    writer.beginObject()
    var members = patch.members
    while let member = members.next() {
      let name = member.name
      if member.value.isNull { continue }
      if let last = patch[name], last.index != member.value.index { continue }
      writer.name(name)
      add(member.value, nulls, to: &writer)
    }
    writer.endObject()
  }
}
