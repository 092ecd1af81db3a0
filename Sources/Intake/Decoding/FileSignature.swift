/// First bytes by which files that are no text are known.
enum FileSignature: String, CaseIterable {
  case pdf = "PDF"
  case zip = "ZIP (docx, xlsx, ofd …)"
  case ole = "OLE (doc, xls, wps …)"
  case png = "PNG"
  case jpeg = "JPEG"
  case gif = "GIF"
  case gzip = "gzip"
  case rar = "RAR"
  case sevenZip = "7z"
  case tiff = "TIFF"
  case rtf = "RTF"

  private var starts: [[UInt8]] {
    switch self {
    case .pdf: [Array("%PDF-".utf8)]
    case .zip: [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6]]
    case .ole: [[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]]
    case .png: [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]
    case .jpeg: [[0xFF, 0xD8, 0xFF]]
    case .gif: [Array("GIF87a".utf8), Array("GIF89a".utf8)]
    case .gzip: [[0x1F, 0x8B, 8]]
    case .rar: [Array("Rar!".utf8) + [0x1A, 7]]
    case .sevenZip: [[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]]
    case .tiff: [[0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A]]
    case .rtf: [Array("{\\rtf".utf8)]
    }
  }

  init?(of bytes: [UInt8]) {
    for signature in FileSignature.allCases where signature.starts.contains(where: { bytes.starts(with: $0) }) {
      self = signature
      return
    }
    return nil
  }
}
