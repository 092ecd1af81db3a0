import Diagnostics
import Testing

@testable import Intake

/// Rows of CSV that are wider than their header by blank cells.
@Suite struct RowWidthTests {
  private let groups = "groups: [{id: a, heading: 绿化}]\n"

  /// 要挪走 stands under group, since a comma within the text is not quoted.
  @Test func aTextThatACommaParted() {
    let csv = "id,text,group,reason\n1,甲,a,\n2,快递柜放在消防通道上,要挪走。,,\n"
    #expect(
      Loading.findings(csv: csv, yaml: groups) == [
        "rows.cells-shifted@suggestions.csv:3:14", "rows.group-undeclared@suggestions.csv:3:14",
      ])
    let log = #expect(throws: Failed.self) { try Loading.rows(csv, yaml: groups) }?.log
    #expect(log?.diagnostics.first?.arguments == ["cells": "5", "width": "4", "column": "group"])
  }

  @Test(arguments: [("disposition", "采纳", "要挪走"), ("consent", "是", "随便说说"), ("date", "2020-05-17", "要挪走")])
  func wordsThatAreKnown(_ column: String, _ right: String, _ wrong: String) {
    func csv(_ cell: String) -> String { "id,text,\(column),note\n1,甲,\(right),\n2,乙,\(cell),,\n" }
    #expect(Loading.findings(csv: csv(right)) == ["rows.cells-beyond@suggestions.csv:3"])
    #expect(Loading.findings(csv: csv(wrong)).first == "rows.cells-shifted@suggestions.csv:3:5")
  }

  /// Spreadsheet programs leave delimiters at the ends of all lines, or of all but the header.
  @Test func delimitersAtTheEndsOfAllLines() throws {
    #expect(Loading.findings(csv: "id,text,group,,\n1,甲,a,,\n2,乙,,,\n", yaml: groups) == [])
    #expect(Loading.findings(csv: "id,text,group\n1,甲,a,,\n2,乙,,,\n", yaml: groups) == [])
    #expect(try Loading.rows("id,text,group\n1,甲,a,,\n2,乙,,,\n", yaml: groups).value.rows.count == 2)
  }

  @Test func whatIsNotBlankIsTooMuchAsBefore() {
    #expect(
      Loading.findings(csv: "id,text\n1,甲\n2,乙,丙\n") == ["rows.too-many-cells@suggestions.csv:3:5"])
  }
}
