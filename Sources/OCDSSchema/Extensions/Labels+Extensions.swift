extension Labels {
  /// Returns the labels with those of the fields that extensions add, after the standard's and in the listed order.
  ///
  /// Where two extensions add the same object, the first one's words stand. Throws `SchemaError` where a table is
  /// missing or the two languages do not match.
  ///
  /// - Complexity: O(bytes of the extensions' tables + keys).
  public func adding(_ extensions: [Extension]) throws(SchemaError) -> Labels {
    var result = self
    for added in extensions {
      let labels = try added.labels()
      for key in labels.keys { result.add(labels[key], for: key) }
    }
    return result
  }
}
