import Diagnostics
import Surroundings
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Words for people: results on standard output, messages on standard error.
struct Terminal {
  let language: Language
  let isQuiet: Bool
  private let allowsColours: Bool

  init(_ options: CommonOptions, world: any World) {
    language = options.language(world)
    isQuiet = options.quiet
    // https://no-color.org: any value that is not empty.
    allowsColours = !options.noColor && (world.setting("NO_COLOR") ?? "").isEmpty
  }

  func result(_ line: String) { Terminal.write(line + "\n", to: STDOUT_FILENO) }

  /// What would be a result, if standard output were not taken.
  func remark(_ line: String) { Terminal.write(line + "\n", to: STDERR_FILENO) }

  func message(_ line: String) {
    if !isQuiet { Terminal.write(line + "\n", to: STDERR_FILENO) }
  }

  /// Writes an output to standard output.
  /// - Throws: `output.disk-full` or `output.unwritable`.
  func bytes(_ bytes: [UInt8]) throws(Failed) {
    let code = Terminal.write(bytes, to: STDOUT_FILENO)
    if code == ENOSPC { throw Failed(.diskFull, at: .file("-"), ["path": "-"]) }
    if code != 0 {
      throw Failed(.outputUnwritable, at: .file("-"), ["path": "-", "reason": String(cString: strerror(code))])
    }
  }

  /// What the command ends with: 1 where standard output did not take all that was said. A reader that went away
  /// (… | head) needs no words.
  func exitCode(_ earned: Int32) -> Int32 {
    let code = Terminal.lost.load(ordering: .relaxed)
    guard code != 0, earned == 0 else { return earned }
    if code != EPIPE {
      let problem =
        code == ENOSPC
        ? Diagnostic(.diskFull, at: .file("-"), ["path": "-"])
        : Diagnostic(
          .outputUnwritable, at: .file("-"), ["path": "-", "reason": String(cString: strerror(code))])
      Terminal.write(text(of: problem, coloured: isColoured(STDERR_FILENO)) + "\n", to: STDERR_FILENO)
    }
    return 1
  }

  /// In one language of the two.
  func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  /// All diagnostics, each with place, code, words and hint, and at the end how many there were.
  /// - Parameter toResult: they are what was asked for, as by `check`.
  func diagnostics(_ log: DiagnosticLog, toResult: Bool = false) {
    let descriptor = toResult ? STDOUT_FILENO : STDERR_FILENO
    for diagnostic in log.diagnostics where !isQuiet || diagnostic.severity > .note {
      Terminal.write(text(of: diagnostic, coloured: isColoured(descriptor)) + "\n", to: descriptor)
    }
    for (code, count) in log.omitted where !isQuiet || code.severity > .note {
      let more = say("另有 \(count) 处同样的问题 [\(code.id)]", "\(count) more of [\(code.id)]")
      Terminal.write(more + "\n", to: descriptor)
    }
  }

  private func isColoured(_ descriptor: Int32) -> Bool { allowsColours && isatty(descriptor) == 1 }

  private func text(of diagnostic: Diagnostic, coloured: Bool) -> String {
    let (word, colour) =
      switch diagnostic.severity {
      case .error: (say("错误", "error"), "31")
      case .warning: (say("警告", "warning"), "33")
      case .note: (say("提示", "note"), "36")
      }
    let shown = coloured ? "\u{1B}[\(colour)m\(word)\u{1B}[0m" : word
    let place = diagnostic.place.map { $0.text + ": " } ?? ""
    var lines = "\(place)\(shown) [\(diagnostic.code.id)] \(diagnostic.message(in: language))"
    if let hint = diagnostic.hint(in: language) { lines += "\n    " + hint }
    return lines
  }

  /// A line of standard input without its end; nil where there is none, or a signal asks to stop. (`readLine` goes on at a
  /// signal.)
  static func line() -> String? {
    var line: [UInt8] = []
    while true {
      var byte: UInt8 = 0
      let count = read(STDIN_FILENO, &byte, 1)
      if count < 0 && errno == EINTR && !Interruption.isAsked() { continue }
      if count < 0 || (count == 0 && line.isEmpty) { return nil }
      if count == 0 || byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
  }

  /// The first error number of words for standard output, or 0.
  private static let lost = Atomic<Int32>(0)

  /// Messages are lost where nobody can hear them; that results are is told at the end, by `exitCode`.
  static func write(_ text: String, to descriptor: Int32) {
    let code = write(Array(text.utf8), to: descriptor)
    guard code != 0, descriptor == STDOUT_FILENO else { return }
    _ = lost.compareExchange(expected: 0, desired: code, ordering: .relaxed)
  }

  /// Returns the system's error number, or 0.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        #if canImport(Glibc)
          let count = Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        #else
          let count = Darwin.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        #endif
        if count < 0 && errno == EINTR { continue }
        if count < 0 { return errno }
        done += count
      }
      return 0
    }
  }
}
