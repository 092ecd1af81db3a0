import Campaigns
import Diagnostics

/// Reads the office's own words as a careful colleague would: marks (GB/T 15834-2011), numbers (GB/T 15835-2011), days that
/// lost characters, brackets without their other half, another office's words, sums that the figures do not bear out.
///
/// Nothing is changed. What citizens wrote is never looked at. Rules of the mainland's standards hold for `zh-CN` alone;
/// brackets, days and sums are looked at in every Chinese locale, watched words in all.
public struct Proofreader {
  private let campaign: Campaign
  private let sums: StatedSums
  private let district: DistrictAndCounty
  private let watched: WatchedWords

  public init(_ campaign: Campaign, figures: FigureTable) {
    self.campaign = campaign
    sums = StatedSums(figures, scale: campaign.scale)
    district = DistrictAndCounty(campaign.subject.issuers)
    watched = WatchedWords(campaign.publication.watchedWords)
  }

  /// Codes whose findings stop a final build until the office acknowledges them.
  public static let figureCodes: Set<DiagnosticCode> = [.proseDisagrees]

  /// Findings in the order of the texts in a notice.
  public func findings() -> DiagnosticLog {
    var log = DiagnosticLog()
    var forms = DateForms()
    let locale = campaign.subject.locale
    for text in OwnText.all(of: campaign) {
      let lines = text.lines
      if text.isLabel {
        for line in lines { reportPersonalData(in: line, text, &log) }
        continue
      }
      for line in lines {
        var faults = watched.find(in: line)
        if locale.isChinese { faults += LostFigures.find(in: line) }
        if locale == .mainland {
          faults += Proofreader.mainlandFaults(in: line) + district.find(in: line)
          forms.take(text, line)
        }
        for fault in faults.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
          report(fault, line, text, &log)
        }
        reportPersonalData(in: line, text, &log)
        if text.speaksOfWhole, locale.isChinese { report(sums.find(in: line), line, text, &log) }
      }
      for (line, fault) in Brackets.find(in: lines) { report(fault, line, text, &log) }
      if text.isTitle, locale == .mainland, let fault = Proofreader.stop(atEndOf: lines) {
        report(fault, lines[lines.count - 1], text, &log)
      }
    }
    for (text, line, fault) in forms.faults { report(fault, line, text, &log) }
    return log
  }

  private static func mainlandFaults(in line: TextLine) -> [Fault] {
    MarkWidths.find(in: line) + Ellipses.find(in: line) + Ranges.find(in: line) + Titles.find(in: line)
      + Stops.find(in: line) + Ordinals.find(in: line) + Numerals.find(in: line)
  }

  /// A title has no stop at its end (GB/T 15834-2011, B.4).
  private static func stop(atEndOf lines: [TextLine]) -> Fault? {
    guard let line = lines.last, line.scalars.last == "。" else { return nil }
    return Fault(.titleEndsInStop, (line.count - 1)..<line.count)
  }

  /// Numbers and names of citizens that came into the office's words are printed as they stand. They are told masked.
  private func reportPersonalData(in line: TextLine, _ text: OwnText, _ log: inout DiagnosticLog) {
    guard let privacy = campaign.privacy else { return }
    for span in privacy.spans(inOwnWords: line.text) where span.isMasked {
      let words = span.shown(line.excerpt(span.range, around: 0))
      log.append(
        .personalDataInWords, at: place(of: text, line, span.range.lowerBound), ["text": words])
    }
  }

  private func report(_ fault: Fault, _ line: TextLine, _ text: OwnText, _ log: inout DiagnosticLog) {
    var arguments = ["text": line.excerpt(fault.range), "mark": line.excerpt(fault.range, around: 0)]
    if let better = fault.better { arguments["better"] = better }
    log.append(fault.code, at: place(of: text, line, fault.range.lowerBound), arguments)
  }

  private func report(_ sums: [StatedSums.Finding], _ line: TextLine, _ text: OwnText, _ log: inout DiagnosticLog) {
    for sum in sums {
      log.append(
        .proseDisagrees, at: place(of: text, line, sum.range.lowerBound),
        ["text": line.excerpt(sum.range, around: 0), "stated": sum.stated, "figure": sum.figure])
    }
  }

  private func place(of text: OwnText, _ line: TextLine, _ index: Int) -> Place {
    // A label may be the key of its field, whose words are another's.
    text.isLabel
      ? campaign.places[text.path] : campaign.places.place(of: text.path, line: line.number, offset: index)
  }
}
