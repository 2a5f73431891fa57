/// How a drawing looks that stands alone; on a page the site's stylesheet says it.
enum ChartStyle {
  /// The rules, which a Content-Security-Policy allows by their hash.
  static let rules: StaticString = """
    svg{font:13px system-ui,sans-serif;background:#fff;color:#1d2433}\
    .bar rect{fill:#1f5f8b}.mark line{stroke:#d8dde5}\
    text{fill:#1d2433}.chart-label,.chart-source{fill:#566074;font-size:12px}\
    @media(prefers-color-scheme:dark){svg{background:#12161d;color:#e8ecf2}.bar rect{fill:#7ab8e0}\
    .mark line{stroke:#333b48}text{fill:#e8ecf2}.chart-label,.chart-source{fill:#a4afc0}}
    """

  static let element = HTML.style(rules)
}
