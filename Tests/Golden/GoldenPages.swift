import Diagnostics
import Documents
import Fonts
import Surroundings
import Typesetting

@testable import Reports

/// A campaign of the golden files, set with the template of its kind.
enum GoldenPages: String, CaseIterable, Sendable {
  /// A notice by groups with a red head, on the grid.
  case notice
  /// A table with a row for each suggestion, upright in the text and sideways in the annex.
  case adoption
  /// Questions, options and shares.
  case survey
  /// Cover, contents, charts.
  case report
  /// In English, off the grid.
  case riverford

  static let root = String(#filePath.dropLast("/Tests/Golden/GoldenPages.swift".count))
  static let folder = root + "/Tests/Golden"

  private var campaign: String {
    self == .riverford ? GoldenPages.root + "/Tests/Fixtures/riverford" : "\(GoldenPages.folder)/Campaigns/\(rawValue)"
  }

  static func fonts() throws -> FontBook { try FontBook(folder: root + "/fonts", world: SystemWorld()) }

  func set(_ fonts: FontBook) throws -> PagedDocument {
    let builder = ReportBuilder(
      world: SystemWorld(),
      resources: Resources(fonts: GoldenPages.root + "/fonts", templates: GoldenPages.root + "/templates"))
    var metadata: DocumentMetadata?
    let notice = try builder.setNotice(try builder.source(of: try builder.prepare(campaign)).value, fonts: fonts) {
      document in
      metadata = document.metadata
      return PageCollector()
    }
    let empty = DocumentMetadata(title: "", issuer: "", language: .simplified, date: "")
    return notice.output.document(metadata ?? empty)
  }
}
