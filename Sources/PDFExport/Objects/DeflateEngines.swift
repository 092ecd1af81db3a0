import CDeflate
import CZlib

/// What compresses the streams of a PDF: bytes may differ between versions, what they say does not.
public enum DeflateEngines {
  /// Each with version and levels: the first of all streams but those embedded piece by piece, which are the second's.
  public static var names: [String] {
    let efforts = [Compressor.Effort.little, .more].map { String($0.rawValue) }.joined(separator: ", ")
    return [
      "libdeflate \(LIBDEFLATE_VERSION_STRING) levels \(efforts)",
      "zlib \(String(cString: zlibVersion())) level \(PieceCompressor.level)",
    ]
  }
}
