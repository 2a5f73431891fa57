import OCDSValidation
import TestSupport
import Testing

@Suite("The formats of addresses")
struct AddressFormatTests {
  private static let mailboxes: [String] = [
    "a@b", "compras@example.org", "\"a b\"@example.org", "\"a\\\"b\"@example.org",
    "a@[192.168.0.1]", "a@[IPv6:::1]", "a@xn--espaa-rta.example", "!#$%&'*+-/=?^_`{|}~@b",
    "\"\"@b",
  ]

  @Test("a mailbox is an address of e-mail", arguments: mailboxes)
  func emails(_ text: String) { #expect(accepts(.email, text)) }

  private static let noMailboxes: [String] = [
    "", "@", "a", "a@", "@b", "a@b@c", "a@-b", "a@b..c", "a@b.", "a b@c", "\"a@b", "\"a\"b@c",
    "a@[192.168.0.256]", "a@[::1]", "a@[IPv6:::g]", "a@[", "a@[]", "ñ@b", "a@ñ", "a@b\n",
    "\"a\nb\"@c", "\"a\\", "\"", "A <a@b>", "a@[i]", "a@[IPv6:]",
    String(repeating: "a", count: 65) + "@b",
  ]

  @Test("what is no mailbox is none", arguments: noMailboxes)
  func noEmails(_ text: String) { #expect(!accepts(.email, text)) }

  @Test("a host's name has 253 letters at most")
  func longest() {
    let label = String(repeating: "a", count: 49)
    let name = Array(repeating: label, count: 5).joined(separator: ".") + ".abc"
    #expect(name.utf8.count == 253)
    #expect(accepts(.hostname, name))
    #expect(!accepts(.hostname, name + "d"))
  }

  @Test("the number of groups of an IPv6 address is exact")
  func groups() {
    #expect(accepts(.ipv6, "1:2:3:4:5:6:7::"))
    #expect(accepts(.ipv6, "::2:3:4:5:6:7:8"))
    #expect(!accepts(.ipv6, "1:2:3:4:5:6:7:8::"))
    #expect(!accepts(.ipv6, "::1:2:3:4:5:6:7:8"))
    #expect(accepts(.ipv6, "::1:2:3:4:5:1.2.3.4"))
    #expect(!accepts(.ipv6, "::1:2:3:4:5:6:1.2.3.4"))
    #expect(!accepts(.ipv6, "1.2.3.4::"))
    #expect(!accepts(.ipv6, ":"))
    #expect(!accepts(.ipv6, ":::"))
    #expect(!accepts(.ipv6, ""))
  }
}
