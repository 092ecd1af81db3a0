import Diagnostics
import Documents

/// The pictures of a file, each written once.
struct ImageStore {
  let objects: PDFObjects
  private var names: [ImageData: Int] = [:]
  private var numbers: [Int] = []

  init(objects: PDFObjects) { self.objects = objects }

  /// The name of the picture in the pages' resources; it is written where it is new.
  ///
  /// - Throws: `export.picture-unreadable`.
  mutating func name(of image: ImageData) throws(Failed) -> Int {
    if let name = names[image] { return name }
    let number = objects.reserve()
    switch image.format {
    case .jpeg: try writeJPEG(image, number)
    case .png: try writePNG(image, number)
    }
    let name = numbers.count
    numbers.append(number)
    names[image] = name
    return name
  }

  func writeResources(to body: inout PDFBytes) {
    guard !numbers.isEmpty else { return }
    body.write("/XObject<<")
    for (name, number) in numbers.enumerated() {
      body.write("/X")
      body.write(name)
      body.write(" ")
      body.write(reference: number)
    }
    body.write(">>")
  }

  private func writeJPEG(_ image: ImageData, _ number: Int) throws(Failed) {
    guard let frame = JPEGFrame(image.bytes), frame.components == 1 || frame.components == 3 else {
      throw Failed(.exportPictureUnreadable, ["format": "JPEG", "path": image.name])
    }
    try objects.writeStream(number, image.bytes, filter: .jpeg) { head in
      ImageStore.writeHead(width: frame.width, height: frame.height, isGrey: frame.components == 1, to: &head)
    }
  }

  /// Decoded by Cairo and laid on white, which is the paper's colour.
  private func writePNG(_ image: ImageData, _ number: Int) throws(Failed) {
    guard let picture = PNGPicture(image.bytes) else {
      throw Failed(.exportPictureUnreadable, ["format": "PNG", "path": image.name])
    }
    let samples = picture.samples()
    try objects.writeStream(number, samples.bytes) { head in
      ImageStore.writeHead(width: picture.width, height: picture.height, isGrey: samples.isGrey, to: &head)
    }
  }

  private static func writeHead(width: Int, height: Int, isGrey: Bool, to head: inout PDFBytes) {
    head.write("/Type/XObject/Subtype/Image/BitsPerComponent 8/Width ")
    head.write(width)
    head.write("/Height ")
    head.write(height)
    head.write(isGrey ? "/ColorSpace/DeviceGray" : "/ColorSpace/DeviceRGB")
  }
}
