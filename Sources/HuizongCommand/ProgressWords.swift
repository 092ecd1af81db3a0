import Diagnostics
import Reports

/// How far the work has come, in words: what is done, pages, pages a second, how long it will go on.
struct ProgressWords {
  private let pieces: [String]

  /// - Parameter seconds: since the stage began.
  init(_ progress: ReportProgress, seconds: Double, language: Language) {
    let isChinese = language == .zh
    var pieces: [String]
    switch progress.stage {
    case .reading: pieces = [isChinese ? "正在读取意见" : "reading suggestions"]
    case .counting: pieces = [isChinese ? "正在计算页数" : "counting pages"]
    case .setting: pieces = [isChinese ? "正在排版" : "setting pages"]
    case .tallying: pieces = [isChinese ? "正在生成统计表" : "making the workbook"]
    case .grouping: pieces = [isChinese ? "正在归类" : "grouping"]
    }
    if let pages = progress.pages {
      let count = ProgressWords.grouped(pages)
      pieces.append(isChinese ? "\(count) 页" : "\(count) pages")
      // The first moments say little of what follows.
      if seconds >= 0.5 {
        let rate = ProgressWords.grouped(Int((Double(pages) / seconds).rounded()))
        pieces.append(isChinese ? "每秒 \(rate) 页" : "\(rate) a second")
      }
    }
    if let share = progress.share {
      pieces.append("\(Int(share * 100))%")
      if share >= 0.01, share < 1, seconds >= 0.5 {
        let left = ProgressWords.time(seconds * (1 - share) / share, isChinese)
        pieces.append(isChinese ? "约剩 \(left)" : "about \(left) left")
      }
    }
    self.pieces = pieces
  }

  /// - Parameter columns: of the terminal; what does not fit is left out, so that the line is never broken.
  func text(columns: Int) -> String {
    var text = ""
    var width = 0
    for (index, piece) in pieces.enumerated() {
      let more = (index == 0 ? "" : "  ") + piece
      width += more.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
      guard width < columns else { break }
      text += more
    }
    return text
  }

  /// 12,345
  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// Seconds up to a minute and a half, minutes beyond.
  private static func time(_ seconds: Double, _ isChinese: Bool) -> String {
    if seconds < 90 { return "\(Int(seconds.rounded(.up)))" + (isChinese ? " 秒" : " s") }
    return "\(Int((seconds / 60).rounded()))" + (isChinese ? " 分钟" : " min")
  }
}
