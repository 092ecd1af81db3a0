/// Text as ICU wants it, with the way back from its offsets to those of scalars.
struct UTF16Text {
  private(set) var units: [UInt16] = []
  /// The index of the scalar to which each unit belongs, and at the end the number of scalars.
  private(set) var scalarIndices: [Int] = []
  private(set) var scalarCount = 0

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    units.reserveCapacity(scalars.underestimatedCount)
    scalarIndices.reserveCapacity(scalars.underestimatedCount + 1)
    for scalar in scalars {
      for unit in scalar.utf16 {
        units.append(unit)
        scalarIndices.append(scalarCount)
      }
      scalarCount += 1
    }
    scalarIndices.append(scalarCount)
  }
}
