import ArgumentParser
import Testing

@testable import HuizongCommand

/// Command lines that are wrong, and what is said of them: whole sentences in both languages.
@Suite struct UsageTests {
  private static let root = String(repeating: "0", count: 64)

  private func fault(_ words: [String]) -> String? {
    do {
      _ = try Huizong.parseAsRoot(words)
      return nil
    } catch { return Huizong.message(for: error) }
  }

  @Test(arguments: [
    ["notice", "d", "-o", "-", "--json"], ["tally", "d", "-o", "-", "--json"], ["code", "d", "-o", "-", "--json"],
    ["notice", "d", "-o", "n.png", "--resolution", "9"], ["notice", "d", "-o", "n.pdf", "--pages", "2"],
    ["show", "n.pdf", "a.json", "-o", "d"], ["build", "d", "--volume-pages", "3"],
    ["new", "--workbook", "f.xlsx", "--from", "d", "--locale", "zh-HK"], ["new", "f.xlsx"],
    ["import", "a.txt", "-o", "d", "--url", "javascript:x"],
    ["verify", "n.pdf", "--seconds", "9223372036854775807"], ["verify", "n.pdf", "--seconds", "0"],
    ["archive", "list", "--wait", "9223372036854775807"], ["archive", "list", "--wait=-1"],
    ["archive", "list", "--limit=-1"], ["archive", "list", "--limit", "0"],
    ["archive", "verify", "--part", "3/2"], ["archive", "prove"], ["archive", "prove", "b", "--since", root],
    ["archive", "export", "b", "-o", "d", "--handover", "--full"], ["archive", "export", "b", "-o", "d.zip", "--ocfl"],
    ["archive", "add", "d", "--corrects", "b"], ["archive", "add", "d", "--reason", "b"],
  ])
  func whatIsWrongIsSaidInBothLanguages(words: [String]) throws {
    let said = try #require(fault(words), "\(words) was taken")
    #expect(said.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(said)")
    #expect(said.contains("。 ") && said.contains { $0.isASCII && $0.isLowercase }, "\(said)")
  }

  @Test(arguments: [["archive", "verify"], ["archive", "check", "p"], ["archive", "prove"]])
  func aRootIs64HexadecimalDigits(words: [String]) throws {
    let option = words.last == "prove" ? "--since" : "--root"
    for wrong in ["abc", "", String(repeating: "g", count: 64), Self.root + "0"] {
      #expect(fault(words + [option, wrong])?.contains("64") == true, "\(wrong)")
    }
    #expect(fault(words + [option, Self.root]) == nil)
    // As it is printed.
    #expect(fault(words + [option, "ABCD " + String(repeating: "0123 ", count: 15)]) == nil)
  }

  @Test func theKindsOfRetentionAreNamed() {
    let said = fault(["archive", "add", "d", "--retention", "never"]) ?? ""
    #expect(said.contains("永久") && said.contains("30") && !said.contains("years30"))
  }
}
