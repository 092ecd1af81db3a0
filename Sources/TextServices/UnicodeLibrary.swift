import CICU

/// The library that knows Unicode: ICU.
public enum UnicodeLibrary {
  /// As `72.1`.
  public static var version: String { String(cString: huizong_icu_version()) }
}
