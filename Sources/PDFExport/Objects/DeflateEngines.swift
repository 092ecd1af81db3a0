import CDeflate
import CZlib

/// What compresses the streams of a PDF: bytes may differ between versions, what they say does not.
public enum DeflateEngines {
  /// Each with version and levels: the first of all streams but those embedded piece by piece, which are the second's.
  public static var names: [String] {
    let levels = Compressor.Effort.allCases.map { String($0.rawValue) }.joined(separator: " and ")
    return [
      "libdeflate \(LIBDEFLATE_VERSION_STRING) levels \(levels)",
      "zlib \(String(cString: zlibVersion())) level \(PieceCompressor.level)",
    ]
  }
}
