import Packaging

@testable import PDFExport

/// A picture in sixteen greys, from white at 15 to black at 0: enough to guard the look of a page, in a few kilobytes.
struct GreyPicture: Equatable {
  let width: Int
  let height: Int
  /// Line after line, 0 to 15.
  let levels: [UInt8]

  /// - Parameter bytes: a PNG file.
  init?(png bytes: [UInt8]) {
    guard let picture = PNGPicture(bytes) else { return nil }
    let (samples, isGrey) = picture.samples()
    width = picture.width
    height = picture.height
    levels = (0..<picture.width * picture.height).map { index in
      let grey: Double
      if isGrey {
        grey = Double(samples[index])
      } else {
        let (red, green, blue) = (samples[3 * index], samples[3 * index + 1], samples[3 * index + 2])
        // Rec. 709: how light a colour looks.
        grey = 0.2126 * Double(red) + 0.7152 * Double(green) + 0.0722 * Double(blue)
      }
      return UInt8((grey / 17).rounded())
    }
  }

  /// The picture in a smaller size, each pixel the mean of `factor` × `factor`, white beyond the edges.
  func reduced(by factor: Int, width: Int, height: Int) -> GreyPicture {
    var levels: [UInt8] = []
    for y in 0..<height {
      for x in 0..<width {
        var sum = 0
        for row in (y * factor)..<((y + 1) * factor) {
          for column in (x * factor)..<((x + 1) * factor) {
            sum += row < self.height && column < self.width ? Int(self.levels[row * self.width + column]) : 15
          }
        }
        levels.append(UInt8((Double(sum) / Double(factor * factor)).rounded()))
      }
    }
    return GreyPicture(width: width, height: height, levels: levels)
  }

  private init(width: Int, height: Int, levels: [UInt8]) {
    self.width = width
    self.height = height
    self.levels = levels
  }

  // MARK: Writing

  /// A PNG file of one grey sample of four bits a pixel; ISO/IEC 15948.
  func png() throws -> [UInt8] {
    var rows: [UInt8] = []
    for y in 0..<height {
      rows.append(0)
      for x in stride(from: 0, to: width, by: 2) {
        let right = x + 1 < width ? levels[y * width + x + 1] : 0
        rows.append(levels[y * width + x] << 4 | right)
      }
    }
    let size = [width, height].flatMap { GreyPicture.bytes(UInt32($0)) }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + GreyPicture.chunk("IHDR", size + [4, 0, 0, 0, 0])
      + GreyPicture.chunk("IDAT", try Compressor().compressed(rows)) + GreyPicture.chunk("IEND", [])
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + content
    return bytes(UInt32(content.count)) + body + bytes(CRC32(body).value)
  }

  private static func bytes(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
  }

  // MARK: Comparing

  /// How far two pictures of one size are apart.
  struct Difference: Equatable {
    /// Of all pixels, and of the block of 8 × 8 pixels in which they differ most; in parts of the way from black to
    /// white.
    let mean: Double
    let worst: Double
  }

  /// Side of a block, in pixels: about a character at 40 dpi.
  private static let block = 8

  /// Nil where they differ in size.
  func difference(from other: GreyPicture) -> Difference? {
    guard width == other.width, height == other.height else { return nil }
    var total = 0
    var worst = 0.0
    for top in stride(from: 0, to: height, by: GreyPicture.block) {
      for left in stride(from: 0, to: width, by: GreyPicture.block) {
        var sum = 0
        let (bottom, right) = (min(height, top + GreyPicture.block), min(width, left + GreyPicture.block))
        for y in top..<bottom {
          for x in left..<right { sum += abs(Int(levels[y * width + x]) - Int(other.levels[y * width + x])) }
        }
        total += sum
        worst = max(worst, Double(sum) / Double((bottom - top) * (right - left)) / 15)
      }
    }
    return Difference(mean: Double(total) / Double(width * height) / 15, worst: worst)
  }
}
