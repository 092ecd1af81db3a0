import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import HuizongCommand

@Suite struct LanguageTests {
  @Test(arguments: [
    ([:], Language.zh), (["LANG": "en_GB.UTF-8"], .en), (["LANG": "C.UTF-8"], .zh), (["LANG": "zh_CN.GBK"], .zh),
    (["LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"], .en), (["LC_ALL": "en_US", "HUIZONG_LANG": "zh"], .zh),
  ])
  func followsTheEnvironmentAndElseIsChinese(settings: [String: String], language: Language) throws {
    let options = try CommonOptions.parse([])
    #expect(options.language(MemoryWorld(files: [:], settings: settings)) == language)
  }

  @Test func theFlagWins() throws {
    let options = try CommonOptions.parse(["--lang", "en"])
    #expect(options.language(MemoryWorld(files: [:], settings: ["LANG": "zh_CN"])) == .en)
  }
}
