/// Words of a packed row with what in them must not leave the office.
public struct PackedText {
  public let original: ByteText
  /// How many spans there are, and how they are packed.
  let spanCount: Int
  let packedSpans: ByteText

  /// - Parameters:
  ///   - spanCount: how many spans there are.
  ///   - packedSpans: what `RowBuffer.put(_:PersonalDataSpan)` wrote, as often.
  public init(_ original: ByteText, spanCount: Int = 0, packedSpans: ByteText = .empty) {
    self.original = original
    self.spanCount = spanCount
    self.packedSpans = packedSpans
  }

  /// The same spans in these words.
  public func with(_ original: ByteText) -> PackedText {
    PackedText(original, spanCount: spanCount, packedSpans: packedSpans)
  }

  /// Bytes of all that is in it.
  var size: Int { original.count + packedSpans.count }

  /// Whether anything was found in it, to be masked or not.
  public var hasSpans: Bool { spanCount > 0 }

  public var text: MaskableText {
    MaskableText(original.string, spans: spanCount == 0 ? [] : RowUnpacker.spans(packedSpans, count: spanCount))
  }
}
