import Diagnostics
import Documents
import Surroundings

/// Reads a picture that a campaign or a template names: JPEG or PNG, without what its camera or program wrote beside the
/// pixels (place, time, owner, a small copy of the picture).
public struct PictureReader {
  /// The longest file, in bytes.
  static let sizeLimit = 64 << 20
  /// The most pixels: 100 million, more than a page at 1200 an inch has.
  static let pixelLimit = 100_000_000

  private let world: any World

  public init(world: any World) { self.world = world }

  /// - Parameter place: where the picture is named.
  /// - Throws: `file.missing` and its kin, `picture.unknown-format`, `picture.damaged`, `picture.inks`,
  ///   `picture.too-large`; each at `place`.
  public func picture(at path: String, namedAt place: Place) throws(Failed) -> ImageData {
    let bytes: [UInt8]
    do { bytes = try world.contents(of: path, limit: PictureReader.sizeLimit) } catch {
      throw Failed(DiagnosticLog([Diagnostic(error.diagnostic.code, at: place, error.diagnostic.arguments)]))
    }
    let found: ImageData
    switch FileSignature(of: bytes) {
    case .jpeg:
      guard let file = JPEGFile(bytes) else {
        throw Failed(.pictureDamaged, at: place, ["path": path, "format": "JPEG"])
      }
      guard file.components == 1 || file.components == 3 else {
        throw Failed(.pictureInks, at: place, ["path": path])
      }
      let swaps = file.orientation.swapsSides
      found = ImageData(
        name: path, format: .jpeg, bytes: file.bare, width: swaps ? file.height : file.width,
        height: swaps ? file.width : file.height, orientation: file.orientation)
    case .png:
      guard let file = PNGFile(bytes) else {
        throw Failed(.pictureDamaged, at: place, ["path": path, "format": "PNG"])
      }
      found = ImageData(name: path, format: .png, bytes: file.bare, width: file.width, height: file.height)
    default: throw Failed(.pictureUnknown, at: place, ["path": path])
    }
    if found.width * found.height > PictureReader.pixelLimit {
      throw Failed(
        .pictureTooLarge, at: place,
        ["path": path, "width": "\(found.width)", "height": "\(found.height)", "limit": "10000 × 10000"])
    }
    return found
  }
}
