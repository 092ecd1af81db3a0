import TestSupport
import Testing
import Typesetting

/// Pages as text against those that were looked at.
@Suite struct GoldenTranscriptTests {
  @Test(arguments: GoldenPages.allCases) func pagesAreAsTheyWere(_ pages: GoldenPages) throws {
    let fonts = try GoldenPages.fonts()
    let found = try pages.set(fonts).transcript { fonts.name(of: $0) }
    let file = GoldenFile(name: "Transcripts/\(pages.rawValue).txt")
    if GoldenFile.isUpdating { return file.write(Array(found.utf8)) }
    let wanted = String(decoding: try #require(file.read(), "\(file.name) is not there"), as: UTF8.self)
    if let difference = LineDifference(wanted, found) {
      Issue.record("\(file.name), \(difference.words)\nregenerate: \(GoldenFile.command)")
    }
  }

  @Test func theFirstDifferenceIsTold() {
    #expect(LineDifference("a\nb\n", "a\nb\n") == nil)
    #expect(LineDifference("a\nb\nc", "a\nx\ny")?.words == "line 2\nwas: b\nis:  x")
    #expect(LineDifference("a\nb", "a")?.words == "line 2\nwas: b\nis:  (nothing)")
    #expect(LineDifference("a", "a\nb")?.words == "line 2\nwas: (nothing)\nis:  b")
  }

  /// The form is sensitive to what a reader would not see: a line moved by a hundredth of a point.
  @Test func aSmallMoveIsSeen() throws {
    let fonts = try GoldenPages.fonts()
    let pages = try GoldenPages.survey.set(fonts)
    let moved = PagedDocument(
      metadata: pages.metadata, pages: pages.pages.map { $0.moving(lines: 3, down: 0.01) }, elements: pages.elements)
    #expect(LineDifference(pages.transcript(), moved.transcript()) != nil)
  }
}

/// The first line in which two texts differ.
struct LineDifference {
  /// From 1.
  let line: Int
  let was: Substring?
  let isNow: Substring?

  /// Nil where they are the same.
  init?(_ was: String, _ isNow: String) {
    if was == isNow { return nil }
    let (old, new) = (was.split(separator: "\n", omittingEmptySubsequences: false), LineDifference.lines(isNow))
    let at = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    line = at + 1
    self.was = at < old.count ? old[at] : nil
    self.isNow = at < new.count ? new[at] : nil
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  var words: String { "line \(line)\nwas: \(was ?? "(nothing)")\nis:  \(isNow ?? "(nothing)")" }
}
