import Diagnostics
import Surroundings

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Words for people: results on standard output, messages on standard error.
struct Terminal {
  let language: Language
  let isQuiet: Bool
  private let colours: Bool

  init(_ options: CommonOptions, world: any World) {
    language = options.language(world)
    isQuiet = options.quiet
    colours = !options.noColor && world.setting("NO_COLOR") == nil && isatty(STDERR_FILENO) == 1
  }

  func result(_ line: String) { Terminal.write(line + "\n", to: STDOUT_FILENO) }

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

  /// In one language of the two.
  func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  /// All diagnostics, each with place, code, words and hint, and at the end how many there were.
  /// - Parameter toResult: they are what was asked for, as by `check`.
  func diagnostics(_ log: DiagnosticLog, toResult: Bool = false) {
    let descriptor = toResult ? STDOUT_FILENO : STDERR_FILENO
    for diagnostic in log.diagnostics where !isQuiet || diagnostic.severity > .note {
      Terminal.write(text(of: diagnostic, coloured: colours && !toResult) + "\n", to: descriptor)
    }
    for (code, count) in log.omitted {
      let more = say("另有 \(count) 处同样的问题 [\(code.id)]", "\(count) more of [\(code.id)]")
      Terminal.write(more + "\n", to: descriptor)
    }
  }

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

  /// Words for people are lost where nobody can hear them.
  static func write(_ text: String, to descriptor: Int32) { _ = write(Array(text.utf8), to: descriptor) }

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
