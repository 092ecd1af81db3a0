import Typesetting

extension PDFBytes {
  /// Opens a piece of an element's content: ISO 32000-1, 14.7.4.2.
  mutating func begin(role: StructureElement.Role, piece: Int) {
    write("/")
    write(role.tag)
    write("<</MCID ")
    write(piece)
    write(">>BDC\n")
  }

  /// Opens a sequence that is said as `text`: 14.9.4.
  ///
  /// - Parameter piece: its number where it is a piece of an element's content.
  mutating func beginSaying(_ text: String, piece: Int?) {
    write("/Span<<")
    if let piece {
      write("/MCID ")
      write(piece)
    }
    write("/ActualText ")
    write(text: text)
    write(">>BDC\n")
  }
}
