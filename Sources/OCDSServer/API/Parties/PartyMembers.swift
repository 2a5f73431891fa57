internal import OCDSCore
internal import OCDSStore

extension PartyRow {
  /// Writes the members of a party into an object that is open.
  func writeMembers(_ role: PartyRole, to w: inout JSONWriter) {
    w.member("id", id)
    w.member("name", name)
    if role == .supplier { w.member("isNaturalPerson", boolean: isNatural) }
    w.member("processes", integer: processes)
    w.member("awards", integer: awards)
    w.member(
      "totals",
      array: { w in for total in totals { w.object { w in total.writeMembers(to: &w) } } }
    )
  }
}

extension CurrencyTotal {
  /// Writes the currency where there is one, the awards and their sum, which is never rounded.
  func writeMembers(to w: inout JSONWriter) {
    if !currency.isEmpty { w.member("currency", currency) }
    w.member("awards", integer: awards)
    w.member("amount", number: sum.text)
  }
}

extension PartyProfile {
  /// The party as the API gives it.
  func json(_ role: PartyRole, _ settings: PublicationSettings) -> [UInt8] {
    let (other, base) = (role.counterpart, settings.baseURL)
    var writer = JSONWriter()
    writer.object { w in
      w.member("uri", base + role.path(row.id))
      row.writeMembers(role, to: &w)
      w.member(
        "names",
        array: { w in
          for variant in names {
            w.object { w in
              w.member("name", variant.name)
              w.member("processes", integer: variant.processes)
            }
          }
        }
      )
      if let description {
        w.name("party")
        w.raw(description.span)
      }
      w.member(
        "byYear",
        array: { w in
          for year in years {
            w.object { w in
              if !year.value.isEmpty { w.member("year", year.value) }
              year.total.writeMembers(to: &w)
            }
          }
        }
      )
      w.member(
        other == .buyer ? "byBuyer" : "bySupplier",
        array: { w in
          for party in counterparts {
            w.object { w in
              if !party.value.isEmpty {
                w.member("uri", base + other.path(party.value))
                w.member("id", party.value)
              }
              if !party.label.isEmpty { w.member("name", party.label) }
              party.total.writeMembers(to: &w)
            }
          }
        }
      )
      w.member("shares", object: { w in shares.writeMembers(to: &w) })
      w.member(
        "links",
        object: { w in
          w.member("awards", "\(base)\(role.path(row.id))/awards")
          w.member(
            "records",
            "\(base)/api/v1/records?\(Selection(role.filter, row.id).canonicalText)"
          )
        }
      )
    }
    return writer.bytes
  }
}

extension SelectionShares {
  /// Writes the counts of which the shares are made: a share of few processes says little.
  fileprivate func writeMembers(to w: inout JSONWriter) {
    w.member("processes", integer: processes)
    w.member("withMethod", integer: withMethod)
    w.member("direct", integer: direct)
    w.member("withBidders", integer: withBidders)
    w.member("singleBid", integer: singleBid)
  }
}
