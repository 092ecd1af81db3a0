import Campaigns
import DataExport
import Documents

extension NoticeSource {
  /// A file of the campaign's as the record has it.
  typealias RecordedFile = (facts: BuildRecord.Attachment, bytes: [UInt8])

  /// The pictures that the campaign names, in its order and each once.
  var recordedPictures: [RecordedFile] {
    var found: [RecordedFile] = []
    for image in published.statements.images where !found.contains(where: { $0.facts.name == image.file }) {
      guard let data = attachments.pictures[image.file] else { continue }
      let file = RecordNames.picture(found.count + 1, ending: data.format.ending)
      found.append((data.facts(name: image.file, file: file), data.bytes))
    }
    return found
  }

  /// The annexes that are printed, in the campaign's order and each once.
  var recordedAnnexes: [RecordedFile] {
    var found: [RecordedFile] = []
    for annex in published.statements.annexes {
      guard case .file(let file) = annex.content, !found.contains(where: { $0.facts.name == file.name }) else {
        continue
      }
      let number = found.count + 1
      if let bytes = annexFiles[file.name] {
        let name = RecordNames.annex(number, ending: RecordNames.ending(of: file.name))
        found.append((BuildRecord.Attachment(name: file.name, file: name), bytes))
      } else if case .picture(let picture)? = attachments.annexes[file.name]?.first {
        let name = RecordNames.annex(number, ending: picture.image.format.ending)
        found.append((picture.image.facts(name: file.name, file: name), picture.image.bytes))
      }
    }
    return found
  }
}

extension ImageData {
  fileprivate func facts(name: String, file: String) -> BuildRecord.Attachment {
    BuildRecord.Attachment(name: name, file: file, orientation: orientation == .upright ? nil : orientation.rawValue)
  }
}

extension ImageData.Format {
  fileprivate var ending: String {
    switch self {
    case .jpeg: "jpg"
    case .png: "png"
    }
  }
}
