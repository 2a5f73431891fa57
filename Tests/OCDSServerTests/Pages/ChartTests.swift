import OCDSCore
import TestSupport
import Testing

@testable import OCDSServer

/// Charts: whole numbers, readable as a table, harmless whatever the labels say.
@Suite("Charts")
struct ChartTests {
  private static func chart(_ form: Chart.Form, _ bars: [ChartBar]) -> Chart {
    Chart(
      id: "c",
      form: form,
      title: Wording(es: "Gasto por mes", en: "Spending by month"),
      labelHeading: Wording(es: "Mes", en: "Month"),
      valueHeading: Wording(es: "Monto", en: "Amount"),
      bars: bars,
      axis: { NumberWords.count(Int($0)) },
      source: Wording(es: "Fuente: Oficina", en: "Source: Office")
    )
  }

  @Test(
    "a scale has at most five steps of 1, 2 or 5 and holds the value",
    arguments: [
      (0, 1, 1), (1, 1, 1), (5, 1, 5), (6, 2, 3), (11, 5, 3), (100, 20, 5), (101, 50, 3),
      (1_234_567, 500_000, 3),
    ] as [(Int64, Int64, Int64)]
  )
  func scale(most: Int64, step: Int64, steps: Int64) {
    let scale = ChartScale(upTo: most)
    #expect(scale.step == step)
    #expect(scale.steps == steps)
  }

  @Test("every value has a scale, and a length on it that keeps the order")
  func lengths() {
    var generator = SeededGenerator(seed: 20_261_126)
    for _ in 0..<5000 {
      let shift = Int64.random(in: 0..<63, using: &generator)
      let most = Int64.random(in: 0...Int64.max, using: &generator) >> shift
      let less = most == 0 ? 0 : Int64.random(in: 0...most, using: &generator)
      let scale = ChartScale(upTo: most)
      #expect(scale.steps <= 5)
      #expect(UInt64(scale.step) &* UInt64(scale.steps) >= UInt64(most), "\(most)")
      let (long, short) = (scale.length(most, of: 200), scale.length(less, of: 200))
      #expect(0 <= short && short <= long && long <= 200, "\(less) of \(most)")
      #expect(less == 0 || short > 0)
    }
  }

  @Test(
    "a drawing says its title and each value, and its table says the same",
    arguments: Language.allCases
  )
  func readable(_ language: Language) throws {
    let bars = (1...14).map { ChartBar(label: "m\($0)", magnitude: Int64($0), words: "$\($0)") }
    for form in [Chart.Form.columns, .ranking] {
      let chart = Self.chart(form, bars)
      let svg = String(decoding: try #require(chart.svg(language)).bytes, as: UTF8.self)
      let table = String(decoding: chart.table(language).bytes, as: UTF8.self)
      #expect(svg.contains(">\(chart.title[language])</title>"))
      for bar in bars {
        #expect(svg.contains("<title>\(bar.label): \(bar.words)</title>"))
        #expect(table.contains("<bdi>\(bar.label)</bdi>"))
        #expect(table.contains(">\(bar.words)</td>"))
      }
      #expect(svg.matches(of: #/<rect\s/#).count == 14)
    }
  }

  @Test("labels are text, and nothing is drawn of nothing")
  func hostile() throws {
    let bad = ChartBar(label: "</svg><script>", magnitude: .max, words: "\" onload=x")
    for form in [Chart.Form.columns, .ranking] {
      let svg = try #require(Self.chart(form, [bad]).svg(.es, isAlone: true))
      let text = String(decoding: svg.bytes, as: UTF8.self)
      #expect(!text.contains("<script"))
      #expect(text.matches(of: /<\/svg>/).count == 1)
      #expect(text.contains("Fuente: Oficina"))
      #expect(Self.chart(form, []).svg(.es) == nil)
      #expect(Self.chart(form, [ChartBar(label: "a", magnitude: -5, words: "")]).svg(.es) == nil)
    }
  }
}
