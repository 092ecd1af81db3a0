import Diagnostics

extension PDFFile {
  /// How many embedded files, and how many nodes of their tree, are looked at.
  private static let filesLimit = 1000
  private static let nodesLimit = 10_000

  /// Every file inside, those that viewers list in their tree's order first, then those that are only associated with the
  /// document as a whole.
  ///
  /// - Throws: `reading.damaged` where a file specification names no stream, `reading.too-much` for more than 1,000.
  public func embeddedFiles() throws(Failed) -> [EmbeddedFile] {
    let listed = try listedSpecifications()
    let associated = try array(catalogue["AF"]) ?? []
    guard listed.count + associated.count <= PDFFile.filesLimit else { throw tooMany(PDFFile.filesLimit) }
    var files: [EmbeddedFile] = []
    for specification in listed {
      files.append(try file(specification, isAssociated: associated.contains(specification), isListed: true))
    }
    for specification in associated where !listed.contains(specification) {
      // Who takes a file out may leave its reference behind, which then is null (7.3.10).
      if try resolve(specification) == .null { continue }
      files.append(try file(specification, isAssociated: true, isListed: false))
    }
    return files
  }

  /// The bytes of an embedded file, decompressed by no more than `limit`.
  ///
  /// - Throws: `reading.stream-damaged` where the data are cut or fail their checksum, `reading.stream-too-large`,
  ///   `reading.filter-unknown` for filters other than FlateDecode.
  public func contents(of file: EmbeddedFile, limit: Int) throws(Failed) -> [UInt8] {
    try contents(of: file.stream, name: file.name, limit: limit)
  }

  /// The values of the name tree `EmbeddedFiles` (7.9.6, 7.11.4), in its order.
  private func listedSpecifications() throws(Failed) -> [PDFObject] {
    guard let names = try dictionary(catalogue["Names"]), let root = names["EmbeddedFiles"] else { return [] }
    var specifications: [PDFObject] = []
    var rest = [root]
    var visited: Set<PDFObject> = []
    while let node = rest.popLast() {
      // A node that stands in itself is looked at once.
      if node.reference != nil, !visited.insert(node).inserted { continue }
      guard visited.count <= PDFFile.nodesLimit else { throw tooMany(PDFFile.nodesLimit) }
      guard let entries = try dictionary(node) else { continue }
      let pairs = try array(entries["Names"]) ?? []
      for index in stride(from: 1, to: pairs.count, by: 2) { specifications.append(pairs[index]) }
      rest += (try array(entries["Kids"]) ?? []).reversed()
      guard specifications.count <= PDFFile.filesLimit, rest.count <= PDFFile.nodesLimit else {
        throw tooMany(PDFFile.filesLimit)
      }
    }
    return specifications
  }

  private func file(
    _ specification: PDFObject, isAssociated: Bool, isListed: Bool
  ) throws(Failed) -> EmbeddedFile {
    guard let entries = try dictionary(specification), let streams = try dictionary(entries["EF"]),
      let stream = (streams["UF"] ?? streams["F"])?.reference
    else { throw Failed(.readingDamaged, at: .file(path), ["reason": "a file specification without a file"]) }
    let head = try dictionary(.reference(stream)) ?? [:]
    let parameters = try dictionary(head["Params"]) ?? [:]
    return EmbeddedFile(
      name: try text(entries["UF"] ?? entries["F"]) ?? "", mediaType: try resolve(head["Subtype"] ?? .null).name,
      relationship: try resolve(entries["AFRelationship"] ?? .null).name, description: try text(entries["Desc"]),
      declaredSize: try resolve(parameters["Size"] ?? .null).integer, isAssociated: isAssociated, isListed: isListed,
      stream: stream)
  }

  private func text(_ object: PDFObject?) throws(Failed) -> String? {
    guard let object else { return nil }
    return try resolve(object).bytes.map(TextString.decode)
  }

  private func tooMany(_ limit: Int) -> Failed {
    Failed(.readingTooMuch, at: .file(path), ["name": "EmbeddedFiles", "limit": "\(limit)"])
  }
}
