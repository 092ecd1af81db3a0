/// A file of an archive while it is written: its bytes go to the deflater.
public struct ZipEntryWriter {
  let name: String
  /// Of the local header, in bytes from the start of the archive.
  let start: Int
  let is64: Bool
  public let deflater: BlockDeflater
}
