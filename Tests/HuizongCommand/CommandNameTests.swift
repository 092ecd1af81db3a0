import ArgumentParser
import Testing

@testable import HuizongCommand

@Suite struct CommandNameTests {
  @Test(arguments: [
    (["build"], "build"), (["archive", "add"], "add"), (["archive"], "archive"), (["help"], "help"),
  ])
  func wordsLeadToACommand(words: [String], name: String) {
    let (command, rest) = CommandNames.find(words)
    #expect(command.configuration.commandName == name && rest.isEmpty)
    #expect(!Huizong.helpMessage(for: command).isEmpty)
  }

  @Test func everyCommandHasAName() {
    func visit(_ command: any ParsableCommand.Type) {
      #expect(command.configuration.commandName != nil, "\(command)")
      for next in command.configuration.subcommands { visit(next) }
    }
    visit(Huizong.self)
  }

  @Test(arguments: [
    ("bild", "build"), ("chek", "check"), ("notise", "notice"), ("verfy", "verify"), ("achive", "archive"),
  ])
  func aNameThatIsNearlyRightIsSuggested(word: String, meant: String) {
    #expect(CommandNames.fault(in: [word, "mine"])?.message.contains("did you mean \(meant)?") == true)
  }

  @Test func whatIsNoCommandIsSaidToBeNone() {
    #expect(CommandNames.fault(in: ["qqqqqqqq"])?.message.contains("did you mean") == false)
    #expect(CommandNames.fault(in: ["archive", "ad"])?.message.contains("did you mean add?") == true)
    for words in [[], ["--help"], ["build", "bild"], ["archive", "add", "x"], ["archive", "--help"]] {
      #expect(CommandNames.fault(in: words) == nil)
    }
  }
}
