import CHarfBuzz

/// The library that shapes text and cuts faces down: HarfBuzz.
public enum ShapingLibrary {
  /// As `6.0.0`.
  public static var version: String { String(cString: hb_version_string()) }
}
