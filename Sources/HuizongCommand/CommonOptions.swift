import ArgumentParser
import Diagnostics
import Surroundings

/// Options that every command has.
struct CommonOptions: ParsableArguments {
  @Flag(help: "以 JSON 输出结果。 Print the result as JSON.")
  var json = false

  @Flag(help: "只显示错误和警告。 Say nothing but errors and warnings.")
  var quiet = false

  @Flag(help: "有警告就不写文件，退出码 2。 Warnings stop the work; exit code 2.")
  var strict = false

  @Option(help: "信息的语言：zh 或 en。 Language of messages.")
  var lang: Language?

  @Flag(name: .customLong("no-color"), help: "不用颜色。 No colour.")
  var noColor = false

  /// - Throws: wrong usage where both the output and what is said of it would go to standard output.
  func refuseJSON(beside output: String) throws {
    guard json, output == "-" else { return }
    throw ValidationError("-o - 不能和 --json 一起用。 -o - does not go with --json.")
  }

  /// The language asked for, else that of the environment, else Chinese.
  func language(_ world: any World) -> Language {
    if let lang { return lang }
    for name in ["HUIZONG_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = world.setting(name), !value.isEmpty else { continue }
      if let language = Language(rawValue: String(value.prefix(2))) { return language }
    }
    return .zh
  }
}

extension Language: ExpressibleByArgument {}
