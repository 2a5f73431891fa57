import Foundation
import OCDSCore
import TestSupport
import Testing

@Suite("Conformance: JSONTestSuite", .enabled(if: Paths.hasData("json-test-suite"), "\(noData)"))
struct JSONTestSuiteTests {
  static let folder = Paths.data("json-test-suite/test_parsing")
  static let names = Paths.names(in: folder).filter { $0.hasSuffix(".json") }

  /// What RFC 8259 leaves open, and what is decided here; docs/decisions/0002-json.md says why.
  static let open: [String: Bool] = [
    "i_number_double_huge_neg_exp.json": true,
    "i_number_huge_exp.json": true,
    "i_number_neg_int_huge_exp.json": true,
    "i_number_pos_double_huge_exp.json": true,
    "i_number_real_neg_overflow.json": true,
    "i_number_real_pos_overflow.json": true,
    "i_number_real_underflow.json": true,
    "i_number_too_big_neg_int.json": true,
    "i_number_too_big_pos_int.json": true,
    "i_number_very_big_negative_int.json": true,
    "i_object_key_lone_2nd_surrogate.json": false,
    "i_string_1st_surrogate_but_2nd_missing.json": false,
    "i_string_1st_valid_surrogate_2nd_invalid.json": false,
    "i_string_UTF-16LE_with_BOM.json": false,
    "i_string_UTF-8_invalid_sequence.json": false,
    "i_string_UTF8_surrogate_U+D800.json": false,
    "i_string_incomplete_surrogate_and_escape_valid.json": false,
    "i_string_incomplete_surrogate_pair.json": false,
    "i_string_incomplete_surrogates_escape_valid.json": false,
    "i_string_invalid_lonely_surrogate.json": false,
    "i_string_invalid_surrogate.json": false,
    "i_string_invalid_utf-8.json": false,
    "i_string_inverted_surrogates_U+1D11E.json": false,
    "i_string_iso_latin_1.json": false,
    "i_string_lone_second_surrogate.json": false,
    "i_string_lone_utf8_continuation_byte.json": false,
    "i_string_not_in_unicode_range.json": false,
    "i_string_overlong_sequence_2_bytes.json": false,
    "i_string_overlong_sequence_6_bytes.json": false,
    "i_string_overlong_sequence_6_bytes_null.json": false,
    "i_string_truncated-utf-8.json": false,
    "i_string_utf16BE_no_BOM.json": false,
    "i_string_utf16LE_no_BOM.json": false,
    "i_structure_500_nested_arrays.json": false,
    "i_structure_UTF-8_BOM_empty_object.json": true,
  ]

  @Test("every file is there") func count() {
    #expect(Self.names.count == 318)
    #expect(Set(Self.names.filter { $0.hasPrefix("i_") }) == Set(Self.open.keys))
  }

  @Test("a file is judged as its name says", arguments: names)
  func judge(_ name: String) throws {
    let source = try bytes(of: Self.folder.appending(path: name))
    let expected = name.hasPrefix("y_") || Self.open[name] == true
    #expect(isAccepted(source) == expected)
    #expect(isAcceptedByStream(source, window: 1 << 20) == expected)
    #expect(isAcceptedByStream(source, window: 64) == expected)
  }

  private func isAccepted(_ source: [UInt8]) -> Bool { (try? JSONDocument(source)) != nil }

  /// The stream reads the same language: exactly one document, or a huge one to its end.
  private func isAcceptedByStream(_ source: [UInt8], window: Int) -> Bool {
    var options = JSONStream.Options()
    options.window = window
    var offset = 0
    var stream = JSONStream(options: options) { room in
      let length = min(room.count, source.count - offset, 7)
      for i in 0..<length { room[i] = source[offset + i] }
      offset += length
      return length
    }
    var documents = 0
    do {
      while let item = try stream.next() {
        switch item {
        case .document: documents += 1
        case .refusedLine: return false
        case .element, .member, .wrapper: return isAccepted(source)
        }
      }
    } catch {
      return false
    }
    return documents == 1
  }
}
