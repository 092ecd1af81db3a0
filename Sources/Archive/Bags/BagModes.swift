/// Who may enter the folders of a bag and read its files.
struct BagModes: Sendable, Hashable {
  /// Its owner alone.
  let isPrivate: Bool

  var folder: UInt32 { isPrivate ? 0o700 : 0o755 }
  /// Nobody writes into a bag.
  var file: UInt32 { isPrivate ? 0o400 : 0o444 }
}
