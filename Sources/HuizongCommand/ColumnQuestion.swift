import Diagnostics
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Asks a person at a terminal which column is which, where the layout of a table is not known. Never asked elsewhere.
struct ColumnQuestion {
  private static let most = 60

  private let terminal: Terminal

  /// Nil off a terminal, and where nothing but results is wanted.
  init?(_ session: Session, _ common: CommonOptions) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1, !common.json, !common.quiet else { return nil }
    terminal = session.terminal
  }

  /// - Returns: headers by our names of columns; nil where no column of suggestions was chosen.
  /// - Throws: `stopped`.
  func ask(about headers: [String]) throws(Failed) -> [String: String]? {
    let shown = Array(headers.prefix(ColumnQuestion.most))
    terminal.message(
      terminal.say("认不出哪一列是意见内容。表头有：", "Which column has the suggestions is not known. The headers are:"))
    for (index, header) in shown.enumerated() { terminal.message("  \(index + 1). \(header)") }
    guard
      let text = try number(
        terminal.say("哪一列是意见内容？请输入序号（直接回车放弃）：", "Which has the suggestions? Its number (Enter to give up): "),
        among: shown)
    else { return nil }
    var chosen = ["text": text]
    for (name, zh, en) in [
      ("id", "哪一列是编号？（没有请直接回车）", "Which has ids? (Enter: none) "),
      ("received", "哪一列是收到日期？（没有请直接回车）", "Which has the day of receipt? (Enter: none) "),
    ] {
      if let header = try number(terminal.say(zh, en), among: shown.filter { !chosen.values.contains($0) }, of: shown) {
        chosen[name] = header
      }
    }
    return chosen
  }

  /// How to say the same without being asked.
  func tellOption(_ chosen: [String: String]) {
    let columns = ["text", "id", "received"].compactMap { name in chosen[name].map { "\(name)=\($0)" } }
    guard !columns.contains(where: { $0.contains(",") || $0.contains("'") }) else { return }
    let option = "--columns '\(columns.joined(separator: ","))'"
    terminal.message(terminal.say("下次可以直接写：", "Next time: ") + option)
  }

  /// Asks until a number of the list is given, or nothing.
  private func number(_ question: String, among allowed: [String], of headers: [String]? = nil) throws(Failed)
    -> String?
  {
    let headers = headers ?? allowed
    while true {
      Terminal.write(question, to: STDERR_FILENO)
      let line = Interruption.whileWaiting { Terminal.line() }
      if Interruption.isAsked() { throw Failed(.stopped) }
      guard let first = line?.split(separator: " ").first else { return nil }
      if let number = Int(first), headers.indices.contains(number - 1), allowed.contains(headers[number - 1]) {
        return headers[number - 1]
      }
      terminal.message(terminal.say("请输入 1 到 \(headers.count) 之间的序号。", "Give a number from 1 to \(headers.count)."))
    }
  }
}
