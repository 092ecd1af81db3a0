import Documents
import Foundation
import PDFExport
import TestSupport
import Testing
import Typesetting

/// The corpus of `Tests/TestSupport/Corpus.swift` as a file: poppler gives back the source. 12,000 characters, or as many
/// as `HUIZONG_CORPUS` says. With `HUIZONG_CORPUS_FOLDER`, `hans.pdf`, `hans.txt` and their like are left there for
/// checkers that are no part of the project.
@Suite(.enabled(if: Tool.has("pdftotext"))) struct CorpusPDFTests {
  static let settings = ProcessInfo.processInfo.environment
  static let length = settings["HUIZONG_CORPUS"].flatMap { Int($0) } ?? 12_000

  @Test(arguments: [("hans", Corpus.Script.hans, DocumentLanguage.simplified), ("hant", .hant, .traditional)])
  func theTextComesBack(_ name: String, _ script: Corpus.Script, _ language: DocumentLanguage) throws {
    var corpus = Corpus(seed: 20_200_618, script: script)
    let paragraphs = corpus.paragraphs(characters: Self.length / 2)
    let document = Document(
      metadata: DocumentMetadata(title: "题", issuer: "局", language: language, date: "2020-06-18"), style: .official,
      headNote: nil, blocks: paragraphs.map { .paragraph(Paragraph([.text($0, .office)])) })
    let book = try Fixture().book
    var file: [UInt8] = []
    var writer = try PDFDocumentWriter(metadata: document.metadata, fonts: book) { file += $0 }
    _ = try Typesetter(fonts: book).typeset(document, to: &writer)
    try writer.finish()
    let source = paragraphs.joined(separator: "\n")
    if let folder = Self.settings["HUIZONG_CORPUS_FOLDER"] {
      try Data(file).write(to: URL(fileURLWithPath: "\(folder)/\(name).pdf"))
      try Data(source.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name).txt"))
    }
    try Tool.withFile(file) { path in
      // The text block alone, without the page numbers: A4 in points, to 6 mm below the block.
      let text = try Tool.text(
        "pdftotext", ["-raw", "-enc", "UTF-8", "-x", "0", "-y", "0", "-W", "596", "-H", "750", path, "-"])
      #expect(text.withoutSpace == source.withoutSpace)
    }
  }
}
