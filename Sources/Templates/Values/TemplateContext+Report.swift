import Campaigns
import Documents

/// Fields for reports, tables and charts.
extension TemplateContext {
  mutating func addReport(_ fields: inout [String: Any]) {
    fields["row"] = rowFields()
    fields["hasRows"] = campaign.rows.count > 0
    fields["releasesTexts"] = releasesTexts
    fields["releasesNames"] = campaign.level == .texts && campaign.publicColumns.contains("name")
    fields["isIndexed"] = campaign.isIndexed && campaign.rows.count > 0
    set(&fields, "issueDate", campaign.date.map { tokens.token(words.formalDay($0)) })
    fields["issuers"] = campaign.subject.issuers.map { token($0.bestName, .office) }
    fields["groupTable"] = groupTable(campaign.statements.groups, under: [])
    fields["hasGroups"] = !campaign.statements.groups.isEmpty
    fields["hasGroupCounts"] = campaign.allGroups.contains {
      $0.isPrinted && campaign.figures[FigureID("group", $0.id, "count")] != nil
    }
    fields["hasQuestions"] = !campaign.statements.questions.isEmpty
    addOutcomes(&fields)
    let days = days()
    fields["days"] = days
    fields["hasDays"] = days.count > 1
  }

  /// Tokens for lines that are printed for each row; public columns by their names.
  private mutating func rowFields() -> [String: Any] {
    var fields: [String: Any] = [:]
    for (name, field) in RowField.named { fields[name] = tokens.token(field) }
    for (index, column) in campaign.publicColumns.enumerated() where fields[column] == nil {
      fields[column] = tokens.token(.column(index))
    }
    return fields
  }

  /// Every printed group in the order of the notice, one after another, for tables and charts.
  private mutating func groupTable(_ groups: [SuggestionGroup], under path: [Int]) -> [[String: Any]] {
    var result: [[String: Any]] = []
    // Dispositions that are counted in all and of no group were withheld there: small cells point at somebody.
    let hasOutcomes = campaign.scale.entries.contains {
      campaign.figures[FigureID("disposition", $0.code, "count")] != nil
    }
    for (index, group) in groups.filter(\.isPrinted).enumerated() {
      let place = path + [index + 1]
      var fields: [String: Any] = [
        "number": token(place.map(String.init).joined(separator: "."), .template),
        "heading": token(group.heading.withoutEndMark, .office), "isTop": path.isEmpty,
      ]
      fields["count"] = orFalse(figure(FigureID("group", group.id, "count")))
      fields["countCell"] = cell(FigureID("group", group.id, "count"))
      fields["shareCell"] = cell(FigureID("group", group.id, "share"))
      fields["disposition"] = orFalse(
        group.disposition.flatMap { campaign.scale[$0] }.map { tokens.token([words.label(of: $0)]) })
      fields["reason"] = orFalse(group.reason.map { token($0, .office, "group.\(group.id).reason") })
      let outcomes = campaign.scale.entries.compactMap { entry -> [String: Any]? in
        guard let count = figure(FigureID("group", group.id, "disposition", entry.code, "count")) else { return nil }
        return labelled(words.label(of: entry), count)
      }
      fields["outcomes"] = outcomes.marked()
      fields["isWithheld"] = hasOutcomes && campaign.figures[FigureID("group", group.id, "count")]?.count != 0
      result.append(fields)
      result += groupTable(group.children, under: place)
    }
    return result
  }

  /// What became of the suggestions of each group at the top, where that is released of all of them: a chart of some would
  /// be taken for the whole. A figure or a dash for each of `outcomeLabels`.
  private mutating func addOutcomes(_ fields: inout [String: Any]) {
    let groups = campaign.statements.groups.filter(\.isPrinted)
    func figure(_ group: SuggestionGroup, _ code: String) -> FigureID {
      FigureID("group", group.id, "disposition", code, "count")
    }
    let entries = campaign.scale.entries.filter { entry in
      groups.contains { campaign.figures[figure($0, entry.code)] != nil }
    }
    let isWhole = groups.allSatisfy { group in entries.contains { campaign.figures[figure(group, $0.code)] != nil } }
    fields["hasGroupOutcomes"] = isWhole && groups.count > 1
    fields["outcomeLabels"] = entries.map { tokens.token([words.label(of: $0)]) }
    fields["groupOutcomes"] = groups.map { group -> [String: Any] in
      [
        "heading": token(group.heading.withoutEndMark, .office),
        "cells": entries.map { cell(figure(group, $0.code)) },
      ]
    }
  }

  /// More days than this are not filled up with those on which nothing came: their chart would be a line along its foot.
  private static let mostDays = 400

  /// How many came on each day from the first to the last on which something came, where rows say so.
  private mutating func days() -> [[String: Any]] {
    let prefix = "day."
    var counts: [Int: Figure] = [:]
    for figure in campaign.figures.figures where figure.id.path.hasPrefix(prefix) {
      let iso = String(figure.id.path.dropFirst(prefix.count).dropLast(".count".count))
      if let date = CalendarDate(iso: iso) { counts[date.ordinal] = figure }
    }
    guard let first = counts.keys.min(), let last = counts.keys.max() else { return [] }
    let days = last - first < TemplateContext.mostDays ? Array(first...last) : counts.keys.sorted()
    return days.compactMap { day -> [String: Any]? in
      guard let date = CalendarDate(ordinal: day) else { return nil }
      let count = counts[day].map { words.numeral($0) } ?? .text("0", .template)
      return ["label": tokens.token(words.shortDay(date)), "count": tokens.token([count])]
    }
  }
}

extension String {
  /// A heading as it stands in a cell: without the 。 that ends a run-in heading.
  var withoutEndMark: String {
    guard let last, "。．.：:".contains(last) else { return self }
    return String(dropLast())
  }
}
