import CDeflate
import CZlib

/// What compresses the streams of a PDF: bytes may differ between versions, what they say does not.
public enum DeflateEngines {
  /// Each with version and level: the first of all streams but those embedded piece by piece, which are the second's.
  public static var names: [String] {
    [
      "libdeflate \(LIBDEFLATE_VERSION_STRING) level \(Compressor.level)",
      "zlib \(String(cString: zlibVersion())) level \(PieceCompressor.level)",
    ]
  }
}
