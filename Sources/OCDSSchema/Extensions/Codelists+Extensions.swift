extension Codelists {
  /// Returns the codelists with the lists and codes of extensions, in the listed order.
  ///
  /// Lists that only extensions have are among them. Throws `SchemaError` where a file that is compiled in cannot
  /// be used; `PatchedSchema` also tells what could not be done.
  ///
  /// - Complexity: O(bytes of the lists and of the release schema).
  public static func patched(by extensions: [Extension]) throws(SchemaError) -> Codelists {
    let schema = try SchemaPatching.patch(.release, with: extensions)
    return try CodelistPatching(extensions, schema: schema).codelists
  }
}
