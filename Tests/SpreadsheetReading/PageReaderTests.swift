import Diagnostics
import Testing

@testable import SpreadsheetReading

/// Tables of pages: what exports write, and what is written to do harm.
@Suite struct PageReaderTests {
  private func rows(_ page: String, by size: Int = .max) throws(Failed) -> [[String]] {
    let reader = try PageReader(path: "a.html")
    var rows: [[String]] = []
    func take() {
      while let record = reader.next() {
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
      take()
      at = end
    }
    try reader.finish()
    take()
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
  ])
  func harm(_ page: String) throws {
    let error = #expect(throws: Failed.self) { try rows(page, by: 1 << 16) }
    #expect(error?.log.diagnostics.map(\.code) == [.pageUnsafe])
  }

  @Test(arguments: ["colspan", "rowspan"]) func largeSpans(_ span: String) throws {
    let found = try rows("<table><tr><td \(span)=999999999>1</td></tr><tr><td>2</td></tr></table>")
    #expect(found.count == 2)
  }
}
