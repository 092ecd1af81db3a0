import Diagnostics

/// What was found in a bag, and what is still to be read.
struct BagCheck {
  /// Every damaged file is named, up to this many.
  static let kept = 100_000

  var log = DiagnosticLog(keeping: BagCheck.kept)
  var declaration: BagDeclaration?
  var info = BagInfo()
  var manifests: [Manifest] = []
  /// Sizes of all files of the bag by path within it.
  var sizes: [String: Int] = [:]
  /// Of the tag files that were read to judge the bag, where they are small.
  var tagBytes: [String: [UInt8]] = [:]
  /// For `HashPool`: every file that a manifest names and that is there.
  var jobs: [HashJob] = []

  /// Of the payload as it is there.
  var oxum: PayloadOxum {
    let payload = sizes.filter { $0.key.hasPrefix("data/") }
    return PayloadOxum(bytes: payload.values.reduce(0, +), files: payload.count)
  }
}
