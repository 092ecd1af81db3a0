import Testing

@testable import PDFExport

@Suite struct PageLabelTests {
  private func written(_ numbers: [String?]) -> String {
    var labels = PageLabels()
    for (page, number) in numbers.enumerated() { labels.append(number, page: page) }
    var body = PDFBytes()
    labels.write(to: &body)
    return String(decoding: body.bytes, as: UTF8.self).filter { !$0.isWhitespace }
  }

  /// A cover, two pages of contents, the text, an unnumbered page that counts, the text again.
  @Test func labelsAreThePrintedNumbers() {
    #expect(
      written([nil, "I", "II", "1", "2", nil, "4"])
        == "/PageLabels<</Nums[0<<>>1<</P(I)>>2<</P(II)>>3<</S/D/St1>>5<<>>6<</S/D/St4>>]>>")
  }

  @Test func withoutNumbersThereAreNoLabels() {
    #expect(written([nil, nil]).isEmpty)
    #expect(written([]).isEmpty)
  }

  /// A second volume goes on where the first ended.
  @Test func aVolumeBeginsAnywhere() { #expect(written(["501", "502"]) == "/PageLabels<</Nums[0<</S/D/St501>>]>>") }
}
