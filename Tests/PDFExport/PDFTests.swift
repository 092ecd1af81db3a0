import Diagnostics
import Documents
import Foundation
import PDFExport
import Testing
import Typesetting

@Suite struct PDFTests {
  @Test(.enabled(if: Tool.has("pdftotext") && Tool.has("pdffonts"))) func textComesBack() throws {
    let document = try Fixture.notice(pages: 3)
    let pdf = try PDFExporter(fonts: Fixture().book).pdf(document)
    if let p = ProcessInfo.processInfo.environment["PDFX_OUT"] { try Data(pdf).write(to: URL(fileURLWithPath: p)) }
    try Tool.withFile(pdf) { path in
      let text = try Tool.text("pdftotext", ["-raw", "-enc", "UTF-8", path, "-"])
      #expect(text.filter { !$0.isWhitespace } == document.plainText)
    }
  }
}

extension PagedDocument {
  /// The characters of all pages in order, without white space.
  var plainText: String {
    var text = ""
    for frame in pages {
      for placed in frame.items {
        if case .text(let run) = placed.item { for cluster in run.clusters { text += cluster.text } }
      }
    }
    return text.filter { !$0.isWhitespace }
  }
}
