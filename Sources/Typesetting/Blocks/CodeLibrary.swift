import CQREncode

/// The library that makes QR codes: libqrencode.
public enum CodeLibrary {
  /// As `4.1.1`.
  public static var version: String { QRcode_APIVersionString().map { String(cString: $0) } ?? "" }
}
