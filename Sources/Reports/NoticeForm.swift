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
}
