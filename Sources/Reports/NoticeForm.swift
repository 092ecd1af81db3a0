import Diagnostics
import PDFExport
import Typesetting

/// The form of a notice, by the ending of its file's name.
enum NoticeForm {
  case pdf
  case png
  case svg

  init?(path: String) {
    if path == "-" || path.hasSuffix(".pdf") {
      self = .pdf
    } else if path.hasSuffix(".png") {
      self = .png
    } else if path.hasSuffix(".svg") {
      self = .svg
    } else {
      return nil
    }
  }

  /// The files that hold the notice: one for a PDF, one a page otherwise (`notice-1.png` … where there are several).
  func files(
    of document: PagedDocument, path: String, resolution: Double, exporter: PDFExporter
  ) throws(Failed) -> [(String, [UInt8])] {
    if case .pdf = self { return [(path, try exporter.pdf(document))] }
    var files: [(String, [UInt8])] = []
    for page in 1...max(1, document.pages.count) {
      let bytes =
        if case .png = self {
          try exporter.png(document, page: page, resolution: resolution)
        } else {
          try exporter.svg(document, page: page)
        }
      files.append((NoticeForm.name(path, page: page, of: document.pages.count), bytes))
    }
    return files
  }

  private static func name(_ path: String, page: Int, of count: Int) -> String {
    guard count > 1, let dot = path.lastIndex(of: ".") else { return path }
    return path[..<dot] + "-\(page)" + path[dot...]
  }
}
