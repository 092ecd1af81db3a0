import CISAL
import CZlib
import Synchronization

/// What deflates big parts block by block.
///
/// ISA-L at level 1 takes a tenth of zlib's time, but its bytes depend on the processor: without SSE 4.2 it runs other code
/// that finds other matches, and so it does on other architectures. From SSE 4.2 to AVX-512 level 1 gives the same bytes
/// (tried on seven models of processors); level 3 does not, and is not used. So it is asked once whether it gives the bytes
/// that were recorded; where it does not, zlib's one piece of portable C takes its place.
public enum BlockEngine: Sendable, Hashable {
  case isal
  case zlib

  /// The fastest level of both.
  static let level = 1

  /// With version and level, as the record of a notice has it.
  public var name: String {
    switch self {
    case .isal: "ISA-L \(ISAL_MAJOR_VERSION).\(ISAL_MINOR_VERSION) level \(BlockEngine.level)"
    case .zlib: "zlib \(String(cString: zlibVersion())) level \(BlockEngine.level)"
    }
  }

  /// The engine of this machine; the first call tries ISA-L on 64 KiB, in a tenth of a millisecond.
  public static var chosen: BlockEngine {
    choice.withLock { choice in
      if let choice { return choice }
      let engine: BlockEngine = BlockSample.isAsRecorded(by: .isal) ? .isal : .zlib
      choice = engine
      return engine
    }
  }

  private static let choice = Mutex<BlockEngine?>(nil)
}
