/// A kind of element, called to make one: `Tag.p(.class("note")) { "text" }`.
///
/// There is no `script` and no `style` with content, and a name is always written in the program.
struct Tag: Sendable, Equatable {
  let name: String
  let isVoid: Bool

  private init(_ name: StaticString, isVoid: Bool = false) {
    self.name = "\(name)"
    self.isVoid = isVoid
  }

  /// An element with content.
  func callAsFunction(_ attributes: Attribute?..., @HTMLBuilder content: () throws -> HTML) rethrows
    -> HTML
  {
    try HTML(self, attributes.compactMap(\.self), content())
  }

  /// An element with text alone, or with none.
  func callAsFunction(_ attributes: Attribute?..., text: String = "") -> HTML {
    HTML(self, attributes.compactMap(\.self), HTML(text))
  }

  static let html = Tag("html")
  static let head = Tag("head")
  static let title = Tag("title")
  static let meta = Tag("meta", isVoid: true)
  static let link = Tag("link", isVoid: true)
  static let script = Tag("script")
  static let body = Tag("body")
  static let header = Tag("header")
  static let nav = Tag("nav")
  static let main = Tag("main")
  static let footer = Tag("footer")
  static let section = Tag("section")
  static let article = Tag("article")
  static let aside = Tag("aside")
  static let h1 = Tag("h1")
  static let h2 = Tag("h2")
  static let h3 = Tag("h3")
  static let h4 = Tag("h4")
  static let p = Tag("p")
  static let div = Tag("div")
  static let span = Tag("span")
  static let a = Tag("a")
  static let strong = Tag("strong")
  static let em = Tag("em")
  static let small = Tag("small")
  static let code = Tag("code")
  static let pre = Tag("pre")
  static let del = Tag("del")
  static let ins = Tag("ins")
  /// Isolates the direction of the data in it from the text around it.
  static let bdi = Tag("bdi")
  static let time = Tag("time")
  static let abbr = Tag("abbr")
  static let br = Tag("br", isVoid: true)
  static let hr = Tag("hr", isVoid: true)
  static let img = Tag("img", isVoid: true)
  static let ul = Tag("ul")
  static let ol = Tag("ol")
  static let li = Tag("li")
  static let dl = Tag("dl")
  static let dt = Tag("dt")
  static let dd = Tag("dd")
  static let table = Tag("table")
  static let caption = Tag("caption")
  static let thead = Tag("thead")
  static let tbody = Tag("tbody")
  static let tfoot = Tag("tfoot")
  static let tr = Tag("tr")
  static let th = Tag("th")
  static let td = Tag("td")
  static let form = Tag("form")
  static let fieldset = Tag("fieldset")
  static let legend = Tag("legend")
  static let label = Tag("label")
  static let input = Tag("input", isVoid: true)
  static let select = Tag("select")
  static let option = Tag("option")
  static let optgroup = Tag("optgroup")
  static let datalist = Tag("datalist")
  static let button = Tag("button")
  static let output = Tag("output")
  static let details = Tag("details")
  static let summary = Tag("summary")
  static let figure = Tag("figure")
  static let figcaption = Tag("figcaption")
  static let iframe = Tag("iframe")
  static let svg = Tag("svg")
  static let g = Tag("g")
  static let path = Tag("path")
  static let rect = Tag("rect")
  static let circle = Tag("circle")
  static let line = Tag("line")
  static let polyline = Tag("polyline")
  static let text = Tag("text")
  static let tspan = Tag("tspan")
  static let desc = Tag("desc")
}
