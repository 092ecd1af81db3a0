import Diagnostics
import Testing

@testable import Intake

/// Damage of every kind, made by a generator with a fixed seed, must end in a notice or in diagnostics, and soon.
@Suite struct RobustnessTests {
  struct Generator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    /// Linear congruence by Knuth's constants, high bits.
    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, limit)
    }
  }

  @Test func mutatedTextsNeverCrash() {
    let samples = [NoticeSamples.mirror, NoticeSamples.adoption, NoticeSamples.questionnaire, NoticeSamples.table]
    let splinters = Array("一二、（(）)．.0123456789年月日至—：；?|[票]%《》“”&;<p>\n\u{3000}問答意见区县".unicodeScalars)
    var generator = Generator(20_200_517)
    for round in 0..<300 {
      var scalars = Array(samples[round % samples.count].unicodeScalars)
      for _ in 0..<(1 + generator.next(below: 12)) where !scalars.isEmpty {
        let place = generator.next(below: scalars.count)
        switch generator.next(below: 4) {
        case 0: scalars.remove(at: place)
        case 1: scalars.insert(splinters[generator.next(below: splinters.count)], at: place)
        case 2: scalars.removeSubrange(place..<min(scalars.count, place + generator.next(below: 40)))
        default: scalars[place] = splinters[generator.next(below: splinters.count)]
        }
      }
      if let notice = try? NoticeSamples.read(String(scalars)).value {
        _ = CampaignYAMLWriter.write(notice, sourceName: "n.txt")
        #expect(NoticeSamples.squeezed(notice.partsInOrder.joined()) == NoticeSamples.squeezed(notice.cleanedText))
      }
    }
  }

  @Test func mutatedBytesNeverCrash() {
    var generator = Generator(1166)
    for sample in [Array(NoticeSamples.mirror.utf8), TextDecoderTests.gb18030, TextDecoderTests.big5] {
      for _ in 0..<150 {
        var bytes = sample
        for _ in 0..<(1 + generator.next(below: 6)) {
          bytes[generator.next(below: bytes.count)] = UInt8(generator.next(below: 256))
        }
        bytes.removeLast(generator.next(below: bytes.count))
        _ = try? NoticeTextImporter.read(bytes, path: "n.txt")
      }
    }
  }

  @Test func pathologicalTextsEndSoon() {
    let pieces = ["(", "（", "一、", "?，", "问：", "2020年5月", "區(qū)", "《", "1.", "&", "<p", "征集", " ", "[票", "第", "\n"]
    for piece in pieces {
      let text = "现将收到的意见汇总如下：" + String(repeating: piece, count: 5000)
      let clock = ContinuousClock()
      let time = clock.measure { _ = try? NoticeSamples.read(text) }
      // A bound for a slow, busy machine without optimisation; what grows with the square takes minutes.
      #expect(time < .seconds(10), "\(piece)")
    }
  }
}
