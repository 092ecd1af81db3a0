import Campaigns
import Diagnostics
import Surroundings
import TestSupport

@testable import Intake

/// A fill-in workbook written by hand, and what comes of reading it.
struct FormCase {
  typealias Cell = HandmadeWorkbook.Cell

  /// The least that a campaign needs, as label and value.
  static let basics: [[Cell]] = [
    ["项目", "填写内容", "说明"], ["发文机关全称", "甲市乙区丙局"], ["标题", "关于某事的反馈"],
  ]

  static func load(_ sheets: [HandmadeWorkbook.Sheet]) throws(Failed) -> Warned<Campaign> {
    let folder = ScratchFolder()
    folder.write(try HandmadeWorkbook(sheets).bytes(), to: "f.xlsx")
    return try CampaignLoader(world: SystemWorld()).load(folder: folder.file("f.xlsx"))
  }

  /// The campaign of the basics with these facts, and these sheets behind.
  static func load(facts: [[Cell]] = [], _ more: [HandmadeWorkbook.Sheet] = []) throws(Failed) -> Warned<Campaign> {
    try load([.init("活动", basics + facts)] + more)
  }

  /// Code, place without the file, and arguments of each error, where loading fails.
  static func faults(_ sheets: [HandmadeWorkbook.Sheet]) -> [String] {
    do {
      return try load(sheets).log.diagnostics.map { described($0) }
    } catch {
      return error.log.diagnostics.map { described($0) }
    }
  }

  static func faults(facts: [[Cell]] = [], _ more: [HandmadeWorkbook.Sheet] = []) -> [String] {
    faults([.init("活动", basics + facts)] + more)
  }

  /// `活动!B4 field.not-date`.
  static func described(_ diagnostic: Diagnostic) -> String {
    var place = diagnostic.place?.text ?? ""
    if case .cell(_, let sheet, let reference) = diagnostic.place { place = sheet + "!" + reference }
    return place + " " + diagnostic.code.id
  }

  private static func said(_ diagnostic: Diagnostic) -> String {
    diagnostic.message(in: .zh) + (diagnostic.hint(in: .zh) ?? "")
  }

  static func messages(_ sheets: [HandmadeWorkbook.Sheet]) -> [String] {
    do {
      return try load(sheets).log.diagnostics.map { said($0) }
    } catch {
      return error.log.diagnostics.map { said($0) }
    }
  }
}
