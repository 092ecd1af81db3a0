import Diagnostics
import Documents
import Intake
import Surroundings
import Testing

@testable import Templates

/// The guide to templates, where the checkout has it.
private enum Guide {
  static let templates =
    String(#filePath.prefix(#filePath.count - "/Tests/Reports/TemplateGuideTests.swift".count)) + "/templates"
  static let isPresent = SystemWorld().isFile(templates + "/README.md")
  static let text =
    (try? SystemWorld().contents(of: templates + "/README.md")).map { String(decoding: $0, as: UTF8.self) } ?? ""
}

/// `templates/README.md` names what there is, and nothing that there is not.
@Suite(.enabled(if: Guide.isPresent)) struct TemplateGuideTests {

  /// The lines of a section, from its heading on to the next.
  private static func section(_ name: String) -> [Substring] {
    let lines = Guide.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("## " + name) }) else { return [] }
    return Array(lines[(start + 1)...].prefix { !$0.hasPrefix("## ") })
  }

  /// What stands between backquotes.
  private static func codes(_ line: some StringProtocol) -> [String] {
    line.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
  }

  /// The cells of a line of a table; nil for other lines and for the rule beneath a head.
  private static func cells(_ line: Substring) -> [Substring]? {
    guard line.hasPrefix("|"), !line.hasPrefix("|---") else { return nil }
    return line.replacing("\\|", with: "¦").dropFirst().split(separator: "|").map { Substring(String($0)) }
  }

  @Test func everyFieldIsNamed() {
    let named = Self.section("字段").filter { $0.hasPrefix("|") }.flatMap { Self.codes($0) }
    let rows = Set(named.filter { $0.hasPrefix("row.") })
    #expect(rows == Set(RowField.named.map { "row." + $0.name }))
    #expect(Set(named).subtracting(rows) == TemplateLinter.fields.subtracting(["."]))
  }

  @Test func everyDirectiveIsNamedWithItsLines() {
    var named: [String: Set<String>] = [:]
    for line in Self.section("指令") {
      guard let cells = Self.cells(line), let name = Self.codes(cells[0]).first else { continue }
      named[name] = Set(Self.codes(cells[1]).filter { $0.hasSuffix(":") }.map { String($0.dropLast()) })
      // The words that a line chooses among stand behind it.
      for (field, words) in Directive.choices where named[name]?.contains(field) == true {
        for word in words { #expect(cells[1].contains(word), "\(name) \(field): \(word)") }
      }
    }
    #expect(named == Directive.known)
  }

  @Test func everyLinkIsNamed() {
    let named = Self.section("链接写法").compactMap { Self.cells($0) }.flatMap { cells in
      cells.flatMap { Self.codes($0) }.compactMap { code -> String? in
        guard let open = code.lastIndex(of: "("), code.hasSuffix(")") else { return nil }
        return String(code[code.index(after: open)...].dropLast())
      }
    }
    let marks = Set(named).subtracting(["run-in:N", "lang:xx", "https://…"])
    #expect(marks == TemplateLink.marks)
    let languages = Self.section("链接写法").first { $0.contains("lang:xx") } ?? ""
    for language in DocumentLanguage.allCases { #expect(languages.contains(language.rawValue), "\(language)") }
  }

  /// The names that a map knows are told with one that it does not.
  private static func known(_ yaml: String) -> [String: Set<String>] {
    do {
      _ = try TemplateFields.settings(yaml, path: "t", style: .official)
      return [:]
    } catch {
      var found: [String: Set<String>] = [:]
      for diagnostic in error.log.diagnostics where diagnostic.code == .fieldUnknown {
        let names = diagnostic.arguments["known"]?.split(separator: ",") ?? []
        found[diagnostic.arguments["field"] ?? ""] = Set(names.map { $0.filter { $0 != " " } })
      }
      return found
    }
  }

  @Test func everySettingIsNamed() {
    let known = Self.known("zzzzzz: 1\npage: {zzzzzz: 1}\nstyles: {zzzzzz: 1, appendix: {zzzzzz: 1}}\n")
    let lines = Self.section("template.yaml")
    func firstCells(from start: String, to end: String) -> Set<String> {
      let part = lines.drop { !$0.contains(start) }.prefix { !$0.contains(end) }
      return Set(part.compactMap { Self.cells($0) }.flatMap { Self.codes($0[0]) })
    }
    #expect(firstCells(from: "只写要改的", to: "`page` 的各项") == known["zzzzzz"])
    #expect(firstCells(from: "`page` 的各项", to: "`styles` 里写") == known["page.zzzzzz"])
    let parts = lines.first { $0.contains("`styles` 里写") }.map { Set(Self.codes($0).dropFirst()) }
    #expect(parts == known["styles.zzzzzz"])
    #expect(firstCells(from: "`styles` 里写", to: "```yaml") == known["styles.appendix.zzzzzz"])
    #expect(Set(StyleChanges.Part.allCases.map(\.rawValue)) == known["styles.zzzzzz"])
  }

  @Test func everyPartAndBlockIsNamed() {
    let named = Self.section("部件").compactMap { Self.cells($0) }.flatMap { Self.codes($0[0]) }
    let blocks = Self.section("两种语言").compactMap { Self.cells($0) }.flatMap { Self.codes($0[0]) }
    #expect(Set(blocks) == Set(BodyDirective.Kind.allCases.map(\.rawValue)))
    let files = SystemWorld().list(Guide.templates + "/parts").filter { $0.hasSuffix(".md") && !$0.hasSuffix(".en.md") }
    #expect(Set(named) == Set(files.map { String($0.dropLast(3)) }))
  }

  @Test func everyTemplateIsNamed() {
    let world = SystemWorld()
    let names = world.list(Guide.templates).filter { world.isFile("\(Guide.templates)/\($0)/notice.md") }
    let lines = Self.section("开始")
    let named = lines.first { $0.hasPrefix("随程序带来的模板") }.map { Set(Self.codes($0)) }
    #expect(named == Set(names))
  }

  /// What the guide shows as settings is right.
  @Test func theExampleOfSettingsHolds() throws {
    let lines = Self.section("template.yaml").drop { $0 != "```yaml" }.dropFirst().prefix { $0 != "```" }
    let settings = try TemplateFields.settings(lines.joined(separator: "\n"), path: "t", style: .official)
    #expect(settings.style.page?.columns == 30 && settings.style.looks[.body]?.size == .points(15))
  }
}
