import Documents

/// Issuers whose seals stand beside each other: up to three (GB/T 9704-2012, 7.3.5.1).
struct SealGroup {
  /// Of each issuer its lines: one, or two where its seal's column is narrower than the name.
  var issuers: [[[Inline]]] = []
  /// Width of a column, from one seal's centre to the next, in points.
  var spacing: Double

  /// Lines that the names take; a name of one line stands in the last.
  var lines: Int { issuers.map(\.count).max() ?? 0 }
}
