import Diagnostics

/// The files that travel within a PDF: each written when it comes, their names and relations at the end.
struct EmbeddedFiles {
  private var specifications: [(name: String, number: Int)] = []

  var isEmpty: Bool { specifications.isEmpty }

  /// - Parameter date: of the metadata.
  mutating func write(_ file: EmbeddedFile, date: MetadataDate?, to objects: PDFObjects) throws(Failed) {
    let stream = objects.reserve()
    func writeHead(_ size: Int?, _ head: inout PDFBytes) {
      head.write("/Type/EmbeddedFile/Subtype")
      head.write(name: file.mediaType)
      head.write("/Params<<")
      if let date {
        // PDF/A-3 asks for the day of the last change (ISO 19005-3, 6.8).
        head.write("/ModDate")
        head.write(text: date.pdf)
      }
      if let size {
        head.write("/Size ")
        head.write(size)
      }
      head.write(">>")
    }
    switch file.content {
    case .bytes(let bytes):
      try objects.writeStream(stream, bytes) { head in writeHead(bytes.count, &head) }
    case .pieces(let make):
      let pieces: AnyIterator<[UInt8]>
      do { pieces = try make() } catch {
        throw (error as? Failed) ?? Failed(.exportDrawingFailed, ["reason": file.name])
      }
      // How long it is, is known when all of it is written.
      try objects.writeStream(stream, pieces: pieces) { head in writeHead(nil, &head) }
    }
    let specification = objects.reserve()
    try objects.write(specification) { body in
      body.write("<</Type/Filespec/F")
      body.write(text: file.name)
      body.write("/UF")
      body.write(text: file.name)
      body.write("/Desc")
      body.write(text: file.description)
      body.write("/AFRelationship")
      body.write(name: file.relationship.rawValue)
      body.write("/EF<</F ")
      body.write(reference: stream)
      body.write("/UF ")
      body.write(reference: stream)
      body.write(">>>>")
    }
    specifications.append((file.name, specification))
  }

  /// The catalogue's entries: the name tree, in the order of its keys (7.9.6), and the associated files in the order in which
  /// they came.
  func writeEntries(to body: inout PDFBytes) {
    guard !isEmpty else { return }
    body.write("/Names<</EmbeddedFiles<</Names[")
    for file in specifications.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      body.write(text: file.name)
      body.write(reference: file.number)
      body.write(" ")
    }
    body.write("]>>>>/AF[")
    for file in specifications {
      body.write(reference: file.number)
      body.write(" ")
    }
    body.write("]")
  }
}
