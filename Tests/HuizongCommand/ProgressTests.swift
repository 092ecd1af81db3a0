import Archive
import Diagnostics
import Reports
import Synchronization
import Testing

@testable import HuizongCommand

@Suite struct ProgressTests {
  /// A terminal with a clock that goes when it is told to.
  final class Screen: Sendable {
    private let state = Mutex((now: ContinuousClock.now, written: [String]()))

    var line: ProgressLine {
      ProgressLine(
        language: .zh, clock: { self.state.withLock { $0.now } },
        write: { text in self.state.withLock { $0.written.append(text) } })
    }
    var written: [String] { state.withLock { $0.written } }

    func wait(milliseconds: Int) { state.withLock { $0.now += .milliseconds(milliseconds) } }
  }

  @Test func workOfASecondShowsNothing() {
    let screen = Screen()
    let line = screen.line
    for page in 1...9 {
      line.take(ReportProgress(.setting, pages: page, share: Double(page) / 10))
      screen.wait(milliseconds: 100)
    }
    line.erase()
    #expect(screen.written.isEmpty)
  }

  @Test func longerWorkIsShownTenTimesASecondAndErased() {
    let screen = Screen()
    let line = screen.line
    // Two seconds of a page a millisecond.
    for page in 1...2000 {
      line.take(ReportProgress(.setting, pages: page, share: Double(page) / 4000))
      screen.wait(milliseconds: 1)
    }
    let shown = screen.written
    // At 1.0, 1.1 … 1.9 s.
    #expect(shown.count == 10)
    #expect(shown.allSatisfy { $0.hasPrefix("\r") && $0.hasSuffix("\u{1B}[K") })
    #expect(shown.last?.contains("1,901 页  每秒 1,001 页  47%  约剩 3 秒") == true)
    line.erase()
    #expect(screen.written.last == "\r\u{1B}[K")
    line.erase()
    #expect(screen.written.count == 11)
  }

  @Test func anArchiveTellsWhatItReads() {
    let screen = Screen()
    let line = screen.line
    let work: [ArchiveProgress] = [
      ArchiveProgress(.filing, bytes: 5 << 20), ArchiveProgress(.filing, bytes: 6 << 20),
      ArchiveProgress(.copying, bytes: 7 << 20), ArchiveProgress(bags: 3, ofBags: 9, bytes: 8 << 20),
    ]
    for progress in work {
      line.take(progress)
      screen.wait(milliseconds: 1_000)
    }
    // Nothing within the first second.
    let words = ["正在归档  6 MiB", "正在导出  7 MiB", "正在核对  3/9 个包  8 MiB"]
    #expect(screen.written == words.map { "\r\($0)\u{1B}[K" })
  }

  @Test func eachPassBeginsAnew() {
    let screen = Screen()
    let line = screen.line
    line.take(ReportProgress(.counting, pages: 1, share: 0))
    screen.wait(milliseconds: 10_000)
    line.take(ReportProgress(.counting, pages: 10_000, share: 1))
    line.take(ReportProgress(.counting, pages: 1, share: 0))
    screen.wait(milliseconds: 1_000)
    line.take(ReportProgress(.counting, pages: 500, share: 0.05))
    // 500 pages in one second, not in eleven.
    #expect(screen.written.last?.contains("每秒 500 页") == true)
  }

  @Test(arguments: [
    (ReportProgress.Stage.setting, Language.en, "setting pages  1,200 pages  600 a second  25%  about 6 s left"),
    (.setting, .zh, "正在排版  1,200 页  每秒 600 页  25%  约剩 6 秒"),
    (.counting, .zh, "正在计算页数  1,200 页  每秒 600 页  25%  约剩 6 秒"),
  ])
  func words(_ stage: ReportProgress.Stage, _ language: Language, _ words: String) {
    // 1,200 pages and a quarter of the work in 2 s: 600 a second, and three times 2 s to come.
    let progress = ReportProgress(stage, pages: 1200, share: 0.25)
    #expect(ProgressWords(progress, seconds: 2, language: language).text(columns: 80) == words)
  }

  @Test func wordsWithoutPages() {
    func text(_ progress: ReportProgress, _ seconds: Double = 9) -> String {
      ProgressWords(progress, seconds: seconds, language: .en).text(columns: 80)
    }
    #expect(text(ReportProgress(.reading, share: 0.03)) == "reading suggestions  3%  about 5 min left")
    #expect(text(ReportProgress(.tallying)) == "making the workbook")
    // After a tenth of a second nobody knows.
    #expect(text(ReportProgress(.setting, pages: 1_234_567, share: 0.5), 0.1) == "setting pages  1,234,567 pages  50%")
  }

  @Test(arguments: 1...60) func theLineIsNeverBroken(_ columns: Int) {
    let progress = ReportProgress(.setting, pages: 123_456, share: 0.5)
    let text = ProgressWords(progress, seconds: 60, language: .zh).text(columns: columns)
    // A Han takes two columns, and the last column stays free.
    #expect(text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } < columns)
  }
}
