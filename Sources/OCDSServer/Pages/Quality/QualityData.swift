internal import OCDSCore
internal import OCDSStore

/// The figures of the traffic light as JSON.
enum QualityData {
  static func json(_ measures: QualityBoard.Measures, now: Instant) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { w in
      w.member("sequence", integer: Int(measures.sequence))
      w.name("publication")
      write(measures.whole, now, &w)
      w.member(
        "buyers",
        array: { w in for buyer in measures.buyers { write(buyer, now, &w) } }
      )
    }
    return writer.bytes
  }

  private static func write(_ buyer: BuyerQuality, _ now: Instant, _ w: inout JSONWriter) {
    w.object { w in
      if !buyer.id.isEmpty { w.member("id", buyer.id) }
      if !buyer.name.isEmpty { w.member("name", buyer.name) }
      w.member("processes", integer: buyer.processes)
      w.member(
        "lights",
        object: { w in
          for question in TrafficRules.Question.allCases {
            w.member(
              "\(question)",
              TrafficRules.light(question, buyer, now: now).rawValue
            )
          }
        }
      )
      w.member(
        "timely",
        object: { w in
          w.member("latest", ifPresent: buyer.latest?.text())
          if let days = buyer.medianDelay { w.member("medianDelayDays", integer: days) }
          w.member("processesWithDelay", integer: buyer.delayed)
          w.member("processesWithoutDelay", integer: buyer.undelayed)
        }
      )
      w.member(
        "complete",
        object: { w in
          for field in buyer.fields {
            w.member(
              field.key,
              object: { w in
                w.member("of", integer: field.share.all)
                w.member("told", integer: field.share.told)
              }
            )
          }
        }
      )
      w.member(
        "valid",
        object: { w in
          w.member("processesWithErrors", integer: buyer.withErrors)
          w.member("processesWithWarnings", integer: buyer.withWarnings)
        }
      )
    }
  }
}
