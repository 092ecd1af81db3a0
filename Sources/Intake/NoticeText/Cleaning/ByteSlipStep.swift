/// Undoes the slip of a byte in GBK text: the lead byte A1 of a mark became `?`, and the bytes after it were paired
/// wrongly up to the next ASCII byte: `?；貧w` was `。回歸`.
///
/// Undone only where the whole run decodes again, with a mark first and nothing but common Han and marks after it, and
/// where the run as received is not language (a rare character in it, or a stop straight after `?`). Else it is flagged.
enum ByteSlipStep {
  private static let lost: UInt8 = 0xA1
  /// The longest run tried, in characters; slips realign within a few.
  private static let longest = 40
  private static let marks: Set<Unicode.Scalar> = Set("、。·—…‘’“”〔〕〈〉《》「」『』【】！（），：；？".unicodeScalars)

  static func run(_ text: inout TracedText, _ log: inout CleaningLog) {
    guard text.scalars.contains("?"), let encoder = LegacyConverter(charset: "GBK", isReverse: true),
      let decoder = LegacyConverter(charset: "GBK")
    else { return }
    var recorder = StepRecorder(.byteSlips)
    var result = TracedText()
    result.reserve(text.count)
    var index = 0
    while index < text.count {
      let scalar = text.scalars[index]
      let origin = text.origins[index]
      if scalar == "?", let run = run(after: index, of: text.scalars) {
        if run.endsInASCII, let restored = restored(text.scalars[run.range], encoder, decoder),
          isDamage(text.scalars[run.range])
        {
          recorder.note(at: origin, text.string(index..<run.range.upperBound), String(restored))
          for (offset, scalar) in restored.enumerated() {
            result.append(scalar, from: text.origins[min(index + offset, run.range.upperBound - 1)])
          }
          index = run.range.upperBound
          continue
        }
        if isFlagged(text.scalars[run.range]) {
          log.warn(.byteSlip, at: origin, ["text": text.string(index..<min(run.range.upperBound, index + 12))])
        }
      }
      result.append(scalar, from: origin)
      index += 1
    }
    log.add(recorder)
    text = result
  }

  /// The characters after the `?`, up to and with the ASCII character that ends them.
  private static func run(
    after start: Int, of scalars: [Unicode.Scalar]
  ) -> (range: Range<Int>, endsInASCII: Bool)? {
    var index = start + 1
    while index < scalars.count, index - start <= longest, scalars[index].value >= 0x80, scalars[index] != "\n" {
      index += 1
    }
    guard index > start + 1 else { return nil }
    // The second byte of a GBK pair may be 40–7E.
    let endsInASCII = index < scalars.count && (0x40...0x7E).contains(scalars[index].value)
    return (start + 1..<(endsInASCII ? index + 1 : index), endsInASCII)
  }

  private static func restored(
    _ run: ArraySlice<Unicode.Scalar>, _ encoder: LegacyConverter, _ decoder: LegacyConverter
  ) -> [Unicode.Scalar]? {
    let encoded = encoder.convert(Array(String(run).utf8)[...])
    guard encoded.badOffset == nil else { return nil }
    let bytes = [lost] + encoded.utf8
    guard bytes.count % 2 == 0 else { return nil }
    let decoded = decoder.convert(bytes[...])
    guard decoded.badOffset == nil else { return nil }
    let scalars = Array(String(decoding: decoded.utf8, as: UTF8.self).unicodeScalars)
    guard scalars.count * 2 == bytes.count, let first = scalars.first, marks.contains(first),
      scalars.dropFirst().allSatisfy({ marks.contains($0) || ($0.isHan && CommonHan.isCommon($0)) })
    else { return nil }
    return scalars
  }

  private static func isDamage(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    isFlagged(run) || run.contains { $0.isHan && !CommonHan.isCommon($0) }
  }

  /// A stop or an opening mark straight after `?` stands in no language.
  private static func isFlagged(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = run.first else { return false }
    return "。，；：！、".unicodeScalars.contains(first)
  }
}
