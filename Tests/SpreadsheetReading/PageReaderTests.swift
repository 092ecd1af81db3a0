import Diagnostics
import Testing

@testable import SpreadsheetReading

/// Tables of pages: what exports write, and what is written to do harm.
@Suite struct PageReaderTests {
  private func rows(_ page: String, by size: Int = .max) throws(Failed) -> [[String]] {
    let reader = try PageReader(path: "a.html")
    var rows: [[String]] = []
    func take() throws(Failed) {
      while let record = try reader.next() {
        rows.append(record.cells.map { "\($0.column)\($0.isSpanned ? "*" : "")=\($0.text)" })
      }
    }
    let bytes = Array(page.utf8)
    var at = 0
    while at < bytes.count {
      let end = min(bytes.count, at + min(size, bytes.count))
      let part = Array(bytes[at..<end])
      let failure = part.withUnsafeBytes { buffer -> Failed? in
        do throws(Failed) { try reader.feed(buffer) } catch { return error }
        return nil
      }
      if let failure { throw failure }
      try take()
      at = end
    }
    reader.finish()
    try take()
    return rows
  }

  private static let page =
    "<html><style>td { }</style><table><caption>题</caption><tr><th>编号<th>内容</tr><tr><td>1</td><td>树 \n 木<br>灯&nbsp;&lt;</td></tr>"
    + "<tr><td rowspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>"

  /// The same whatever the pieces in which the bytes come.
  @Test(arguments: [1, 2, 7, 64, .max]) func pieces(_ size: Int) throws {
    #expect(
      try rows(PageReaderTests.page, by: size) == [
        ["0=编号", "1=内容"], ["0=1", "1=树 木\n灯\u{A0}<"], ["0=甲", "1=乙"], ["0*=甲", "1=丙"],
      ])
  }

  @Test func numbersThatAreShownCut() throws {
    #expect(
      try rows("<table><tr><td x:num=\"110101199003070011\">1.1E+17</td></tr></table>") == [["0=110101199003070011"]])
  }

  @Test(arguments: [
    String(repeating: "<div>", count: 200_000) + String(repeating: "</x>", count: 200_000),
    "<table><tr><td " + String(repeating: "a ", count: 300_000) + ">",
    "<table><tr><td " + String(repeating: "a=b", count: 300_000) + ">",
    "<table title=\"" + String(repeating: "x", count: 2 << 20),
    String(repeating: "<table><tr><td>", count: 100),
    "<table><tr><td>" + String(repeating: "x", count: 2 << 20),
    "<table><tr>" + String(repeating: "<td>1", count: 5_000) + "</tr></table>",
    "<table><tr><td colspan=699999>1<td rowspan=9>2</tr></table>",
    "<table><tr><td colspan=699999>1<td rowspan=9>2",
    "<table><tr>" + String(repeating: "<td rowspan=65534>x", count: 1_000) + String(repeating: "<tr>", count: 60_000),
    "<table><tr><td a=\">\" " + String(repeating: "a ", count: 5_000) + ">",
    "<table><tr><td a=<script> " + String(repeating: "a ", count: 5_000) + ">" + "<td "
      + String(repeating: "a ", count: 5_000) + ">",
    "<script>a < b</script><table><tr><td \" " + String(repeating: "a ", count: 5_000) + ">",
    "<!-- a" + String(repeating: " x=y", count: 300_000),
  ])
  func harm(_ page: String) throws {
    let error = #expect(throws: Failed.self) { try rows(page, by: 1 << 16) }
    #expect(error?.log.diagnostics.map(\.code) == [.pageUnsafe])
  }

  /// What Excel writes into the head of a page, and what scripts compare, are no attributes.
  @Test func stylesAndScripts() throws {
    let style = String(repeating: ".xl65\r\n\t{mso-style-parent:style0;\r\n\tcolor = black;}\r\n", count: 2_000)
    let script = "if (a < b) { " + String(repeating: "x = y; ", count: 5_000) + "}"
    let page =
      "<html><STYLE type='text/css'><!-- \(style) --></STYLE ><script>\(script)</script><!-- \(script) -->"
      + "<p>1 < 2 and \(String(repeating: "a = b ", count: 5_000))</p><table title=\"a > \(script.replacing("\"", with: ""))\">"
      + "<tr><td>树<td>灯</tr></table>"
    for size in [1, 100, 1 << 16] { #expect(try rows(page, by: size) == [["0=树", "1=灯"]]) }
  }

  /// A cell that reaches down over a long table, as pages of grouped rows have it.
  @Test func longSpans() throws {
    let page =
      "<table><tr><td rowspan=5000>甲<td rowspan=5000>乙<td>0</tr>"
      + (1..<5_000).map { "<tr><td>\($0)</tr>" }.joined() + "</table>"
    let found = try rows(page, by: 1 << 16)
    #expect(found.count == 5_000)
    #expect(found.last == ["0*=甲", "1*=乙", "2=4999"])
  }

  @Test(arguments: ["colspan", "rowspan"]) func largeSpans(_ span: String) throws {
    let found = try rows("<table><tr><td \(span)=999999999>1</td></tr><tr><td>2</td></tr></table>")
    #expect(found.count == 2)
  }
}
