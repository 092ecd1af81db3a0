import Diagnostics
import Documents

/// Puts right what Cairo 1.16 cannot write; a list of steps on the file in memory.
struct Finisher {
  let file: PDFFile
  let metadata: DocumentMetadata
  let records: [StructureRecord]
  let options: FinishingOptions

  /// - Throws: `export.finishing-failed`.
  func run() throws(Failed) {
    completeCatalogue()
    repairDates()
    if options.labelsPages { labelPages() }
    if !records.isEmpty {
      if options.marksArtifacts { try markArtifacts() }
      if options.completesStructure { try StructureFinisher(file: file, records: records).run() }
    }
    if options.describesLinks { describeLinks() }
    try file.check()
  }

  private func completeCatalogue() {
    let catalogue = file.catalogue
    if options.statesLanguage { catalogue["Lang"] = file.text(metadata.language.rawValue) }
    if options.showsTitle && !metadata.title.isEmpty {
      catalogue["ViewerPreferences"] = file.dictionary([("DisplayDocTitle", file.boolean(true))])
    }
  }

  /// Pages are called by their number. Cairo writes an empty tree for such labels, which ISO 32000-1, 12.4.2 forbids.
  private func labelPages() {
    let decimal = file.dictionary([("S", file.name("D"))])
    file.catalogue["PageLabels"] = file.dictionary([("Nums", file.array([file.integer(0), decimal]))])
  }

  /// Cairo leaves out the `D:` that ISO 32000-1, 7.9.4 begins a date with.
  private func repairDates() {
    guard let date = MetadataDate(day: metadata.date) else { return }
    file.setInformation("CreationDate", date.pdf)
    file.setInformation("ModDate", date.pdf)
  }

  private func markArtifacts() throws(Failed) {
    for (index, page) in file.pages.enumerated() {
      guard let content = file.content(of: page) else {
        throw Failed(.exportFinishingFailed, ["reason": "content of page \(index + 1)"])
      }
      if let marked = content.withUnsafeBufferPointer({ ArtifactMarker.marked($0) }) {
        file.replaceContent(of: page, by: marked)
      }
    }
  }

  /// ISO 14289-1, 7.18.3 and 7.18.5: order of the tabulator key, contents of a link. ISO 19005-2, 6.3.2: it is printed.
  private func describeLinks() {
    for page in file.pages {
      guard page.has("Annots") else { continue }
      page["Tabs"] = file.name("S")
      for annotation in page["Annots"].items where annotation.isDictionary {
        annotation["F"] = file.integer(4)
        let action = annotation["A"]
        if action.isDictionary, action.has("URI") { annotation["Contents"] = file.text(action["URI"].text) }
      }
    }
  }
}
