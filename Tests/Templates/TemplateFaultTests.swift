import Diagnostics
import Documents
import Testing

@testable import Templates

/// What is wrong in a template is said with its file and line before anything is printed.
@Suite struct TemplateFaultTests {
  /// Of a template with these files: `place code`, in the order in which they were found.
  private func faults(
    _ files: [String: String], pictures: [String: ImageData] = [:]
  ) -> [String] {
    do {
      _ = try Template(folder: "t", files: files, pictures: pictures)
      return []
    } catch {
      return error.log.diagnostics.map { "\($0.place?.text ?? "?") \($0.code.id)" }
    }
  }

  private func faults(_ notice: String) -> [String] { faults(["notice.md": notice]) }

  @Test func sectionsThatDoNotEnd() {
    #expect(faults("# {{title}}\n\n{{#lead}}\n甲\n") == ["t/notice.md:3:1 template.section-open"])
    #expect(faults("{{title}}\n{{/lead}}\n") == ["t/notice.md:2:1 template.section-close"])
    // The inner one is the one that is missing.
    #expect(
      faults("{{#groups}}\n{{#first}}\n{{.}}\n{{/groups}}\n") == ["t/notice.md:2:1 template.section-open"])
    #expect(faults("甲{{title\n{{total}}\n") == ["t/notice.md:1:2 template.tag-open"])
    #expect(faults("{{^total}}甲{{/total}}{{#total}}乙{{/total}}") == [])
  }

  /// 热线12345 and 1条 would be 热线123451条.
  @Test func aCountRightBehindItsLabel() {
    #expect(faults("{{#facts}}{{label}}{{count}}{{/facts}}") == ["t/notice.md:1:20 template.count-runs-on"])
    #expect(faults("{{#facts}}{{ label }}{{ share }}{{/facts}}") == ["t/notice.md:1:22 template.count-runs-on"])
    #expect(faults("{{#facts}}{{label}}{{joint}}{{count}}，{{label}}：{{count}}{{/facts}}") == [])
  }

  @Test func faultsOfEveryFileAtOnce() {
    #expect(
      faults(["notice.md": "{{#lead}}\n{{>part}}\n", "part.md": "甲\n{{/lead}}\n"]) == [
        "t/notice.md:1:1 template.section-open", "t/part.md:2:1 template.section-close",
      ])
  }

  /// CommonMark's flanking rules: a run of asterisks between a full stop and a letter closes nothing (0.31, 6.2).
  @Test func emphasisBesideHanMarksIsNone() throws {
    #expect(faults("甲\n\n前**甲。**后\n") == ["t/notice.md:3 template.emphasis"])
    #expect(faults("前**甲**后\n") == [])
    #expect(faults("前[甲。](strong:)后\n") == [])
  }

  @Test func partsThatThereAreNot() {
    #expect(
      faults(["notice.md": "甲\n{{>nmae}}\n{{> part }}", "part.md": "乙"]) == ["t/notice.md:2:1 template.unknown-part"])
    #expect(faults(["notice.md": "{{title}}\n  {{>*title}}"]) == ["t/notice.md:2:3 template.construct"])
    #expect(faults(["notice.md": "{{=<% %>=}}"]) == ["t/notice.md:1:1 template.construct"])
  }

  /// Such a template would be rendered for ever.
  @Test func partsThatHoldThemselves() {
    #expect(faults(["notice.md": "{{>notice}}"]) == ["t/notice.md:1:1 template.part-in-itself"])
    #expect(
      faults(["notice.md": "{{>a}}", "a.md": "甲\n\n{{>b}}", "b.md": "{{#title}}{{>a}}{{/title}}"]) == [
        "t/a.md:3:1 template.part-in-itself", "t/b.md:1:11 template.part-in-itself",
      ])
    // Where nothing is shown nothing ends: ^ is no step down.
    #expect(
      faults(["notice.md": "{{>a}}", "a.md": "{{^groups}}{{>a}}{{/groups}}"]) == ["t/a.md:1:12 template.part-in-itself"]
    )
    #expect(faults(["notice.md": "{{>a}}", "a.md": "{{heading}}{{#groups}}{{>a}}{{/groups}}"]) == [])
  }

  @Test func linksThatSayNothing() {
    let known = "[甲](strong:)[乙](run-in:4)[丙](lang:ug)[丁](https://example.org)[戊]({{url}})[己](mailto:a@example.org)"
    #expect(faults(known) == [])
    for wrong in ["run-in:5", "run-in:", "lang:xx", "bold:", "example.org"] {
      #expect(faults("甲\n\n[乙](\(wrong))") == ["t/notice.md:3 template.construct"], "\(wrong)")
    }
  }

  @Test func linesOfDirectives() {
    #expect(faults("```chart\nkind: pie\n```") == ["t/notice.md:2 template.directive"])
    #expect(faults("```contents\nheading: 目录\ndepth: 9\n```") == ["t/notice.md:3 template.directive"])
    #expect(faults("```sign-off\nseal: {{seal}}\n```") == [])
    #expect(faults("```official-head\ndrawn: maybe\n```") == ["t/notice.md:2 template.directive"])
    #expect(faults("```remark\nwords: 甲\n```") == ["t/notice.md:2 template.directive"])
    #expect(faults("```boxes\n```") == ["t/notice.md:1 template.construct"])
  }

  @Test func picturesThatThereAreNot() {
    let image = ImageData(format: .png, bytes: [], width: 1, height: 1)
    let files = ["notice.md": "![标志](a.png)\n\n![标志](b.png)\n\n```picture\nfile: c.png\nalt: 图\n```"]
    #expect(
      Set(faults(files, pictures: ["a.png": image])) == [
        "t/notice.md:3 template.unknown-picture", "t/notice.md:6 template.unknown-picture",
      ])
    let all = ["a.png": image, "b.png": image, "c.png": image]
    #expect(faults(files, pictures: all) == [])
  }

  @Test func markdownThatTemplatesDoWithout() {
    #expect(Set(faults("甲\n\n<b>乙</b>\n")) == ["t/notice.md:3 template.construct"])
    #expect(faults("甲\n\n---\n") == ["t/notice.md:3 template.construct"])
  }

  /// A chart draws figures of the tally only; a number of the template's own would be drawn by nobody.
  @Test func aNumberOfTheTemplateIsNoFigureOfAChart() {
    let chart = "```chart\nkind: bar\nbar: 甲 | {{count}}\nbar: 乙 | 12345678\nbar: 丙 | 0 | —\n```\n"
    #expect(faults(chart) == ["t/notice.md:4 template.chart-number"])
  }
}
