import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds the merged cells of a sheet before its rows are read: they stand behind them. Sheets without any, as most large
/// ones are, are searched as bytes.
struct MergeFinder {
  private static let word = Array("mergeCells".utf8)

  let package: WorkbookPackage

  func merges(of part: String) throws(Failed) -> [CellArea] {
    guard try mayHaveMerges(part) else { return [] }
    let areas = MergedAreas(PartPlace(path: package.path, part: part))
    try package.read(part, to: areas)
    return areas.merges
  }

  private func mayHaveMerges(_ part: String) throws(Failed) -> Bool {
    let pieces = try package.pieces(of: part)
    var tail: [UInt8] = []
    while let piece = try pieces() {
      let bytes = tail + piece
      if MergeFinder.contains(bytes) { return true }
      tail = Array(bytes.suffix(MergeFinder.word.count - 1))
    }
    return false
  }

  /// Looks for the letter that is rarest in the parts of sheets.
  private static func contains(_ bytes: [UInt8]) -> Bool {
    let rare = 3
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return false }
      var at = rare
      while at < buffer.count, let found = memchr(base + at, Int32(word[rare]), buffer.count - at) {
        let place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        if buffer[(place - rare)...].starts(with: word) { return true }
        at = place + 1
      }
      return false
    }
  }
}

/// The merged cells alone.
private final class MergedAreas: XMLReceiver {
  private(set) var failure: Failed?
  private(set) var merges: [CellArea] = []
  private let place: PartPlace

  init(_ place: PartPlace) { self.place = place }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "mergeCell", let area = attributes.bytes("ref").flatMap({ CellArea($0) }) else { return }
    guard merges.count < SheetCells.mostMerges else {
      failure = place.damaged("mergeCell")
      return
    }
    merges.append(area)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ name: XMLName) {}
}
