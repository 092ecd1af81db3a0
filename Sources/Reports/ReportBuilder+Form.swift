import Campaigns
import Diagnostics
import Intake
import Packaging
import SpreadsheetExport
import Surroundings
import TextServices

extension ReportBuilder {
  /// Makes an empty workbook in which a campaign is filled in. One that is there already is never overwritten.
  /// - Parameters:
  ///   - locale: nil: the workbook does not say one.
  ///   - isEnglish: the words of the workbook, whatever the locale.
  public func newWorkbook(
    at path: String, kind: CampaignKind, locale: Campaigns.Locale?, isEnglish: Bool
  ) throws(Failed) -> Outcome {
    try refuseWorkbook(at: path)
    var content = FormContent()
    content.facts["huizong"] = .init(.text("1"))
    content.facts["status"] = .init(.text(CampaignStatus.draft.rawValue))
    content.facts["kind"] = .init(.text(kind.rawValue))
    if let locale { content.facts["locale"] = .init(.text(locale.rawValue)) }
    let outputs = OutputSeries()
    try writeForm(
      content, voice(isEnglish ? .britain : locale ?? .mainland), title: nil, date: nil, to: try outputs.open(path))
    return try commit(outputs, log: DiagnosticLog())
  }

  /// Puts a campaign into a workbook to go on in, with the files that it names beside it; all or none. The workbook holds
  /// citizens' words and is readable by its owner only.
  public func workbook(of folder: String, at path: String, isEnglish: Bool) throws(Failed) -> Outcome {
    try refuseWorkbook(at: path)
    let form = try CampaignForm(folder, office: settings.office, world: world)
    let content = try form.content(atMost: WorkbookExporter.mostFormRows)
    var log = form.log
    log.append(contentsOf: content.log)
    let campaign = form.campaign
    let outputs = OutputSeries()
    try writeForm(
      content.value, voice(isEnglish ? .britain : campaign.subject.locale),
      title: PublicCampaign(campaign, metadataDate: nil).title, date: campaign.publication.date,
      to: try outputs.open(path, isPrivate: true))
    let target = CampaignHome(workbookAt: path)
    try copyFiles(of: form, to: target, outputs)
    return try commit(outputs, log: log)
  }

  /// Makes a campaign folder of a filled-in workbook: `campaign.yaml`, the suggestions, the files that it names, and the
  /// workbook as received under `source/` with the key of its link.
  func importForm(_ path: String, to folder: String, isDryRun: Bool) throws(Failed) -> Outcome {
    try refuseFilled(folder)
    let form = try CampaignForm(path, office: nil, world: world)
    let log = form.log
    if isDryRun {
      let lines =
        ["--- /dev/null", "+++ \(folder)/campaign.yaml"]
        + form.yaml.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { "+" + $0 }
      return Outcome(log: log, facts: lines.map { Outcome.Fact($0, $0) })
    }
    let outputs = OutputSeries()
    try outputs.write(folder + "/campaign.yaml", Array(form.yaml.utf8))
    let sheet = OpenSheet()
    let rows = try form.writeRows(
      begin: { name throws(Failed) in
        try sheet.file?.close()
        sheet.file = try outputs.open(folder + "/" + name)
      },
      write: { line throws(Failed) in
        let bytes = Array(line.utf8)
        try bytes.withUnsafeBufferPointer { buffer throws(Failed) in
          try sheet.file?.append(UnsafeRawBufferPointer(buffer))
        }
      })
    try sheet.file?.close()
    try copyFiles(of: form, to: CampaignHome(folder, world: world), outputs)
    let name = String(path.split(separator: "/").last ?? "campaign.xlsx")
    try copy(path, to: outputs, as: folder + "/source/" + name)
    try outputs.write(folder + "/" + SourceKey.fileName, Array(SourceKey.made().text.utf8), isPrivate: true)
    let outcome = try commit(outputs, log: log)
    return Outcome(
      log: outcome.log, files: outcome.files,
      facts: outcome.files.isEmpty
        ? [] : [Outcome.Fact("从填写本读出意见 \(rows) 条", "\(rows) rows of suggestions read from the workbook")])
  }

  private final class OpenSheet {
    var file: OutputFile?
  }

  private func refuseWorkbook(at path: String) throws(Failed) {
    guard path.hasSuffix(".xlsx") else {
      throw Failed(.outputKindUnknown, at: .file(path), ["path": path, "known": ".xlsx"])
    }
    if world.isFile(path) { throw Failed(.formWorkbookExists, at: .file(path), ["path": path]) }
  }

  private func writeForm(
    _ content: FormContent, _ voice: FormVoice, title: String?, date: CalendarDate?, to file: OutputFile
  ) throws(Failed) {
    try WorkbookExporter.export(
      form: content, in: voice, title: title ?? voice.say(Form.guideTitle),
      date: settings.date ?? ReportSettings.sourceDate(world) ?? date ?? PublicCampaign.earliestFileDate,
      to: FileSink(file), workbookOptions)
    try file.close()
  }

  /// The words of a workbook for a place; where the tables of a script are missing its Chinese stays simplified.
  private func voice(_ locale: Campaigns.Locale) -> FormVoice {
    let conversion: ScriptConversion
    switch locale {
    case .britain: return .english
    case .mainland: return .chinese
    case .hongKong, .macao: conversion = .simplifiedToHongKong
    case .taiwan: conversion = .simplifiedToTaiwan
    }
    guard let converter = try? ScriptConverter(conversion) else { return .chinese }
    return .chinese(locale.rawValue) { converter.convert($0) }
  }

  // MARK: Files beside it

  /// Copies what the campaign names to where it is to be found from now on. What is there already and the same stays.
  private func copyFiles(of form: CampaignForm, to new: CampaignHome, _ outputs: OutputSeries) throws(Failed) {
    if world.isFile(form.home.trail), !CampaignHome.isSame(form.home.trail, new.trail) {
      try copy(form.home.trail, to: outputs, as: new.trail)
    }
    if world.isFile(form.home.proposals), !CampaignHome.isSame(form.home.proposals, new.proposals) {
      try copy(form.home.proposals, to: outputs, as: new.proposals, isPrivate: true)
    }
    let (home, target) = (form.home.folder, new.folder)
    if CampaignHome.isSame(home, target) { return }
    var files = form.files.map { (from: home + "/" + $0, to: target + "/" + $0) }
    if settings.office == nil, let office = form.officeFile {
      let found = ["office.yaml", "../office.yaml"].map { target + "/" + $0 }.first { world.isFile($0) }
      if found.map({ !CampaignHome.isSame($0, office) }) ?? true {
        files.append((from: office, to: target + "/office.yaml"))
      }
    }
    if let template = form.template, !template.hasPrefix("/"), !template.split(separator: "/").contains("..") {
      let templates = TemplateFolder(world: world, templates: resources.templates)
      if !templates.isBroughtAlong(template) || template.contains("/") {
        let folder = home + "/" + template
        for name in world.list(folder) where world.isFile(folder + "/" + name) {
          files.append((from: folder + "/" + name, to: target + "/" + template + "/" + name))
        }
      }
    }
    for file in files { try copy(file.from, to: outputs, as: file.to) }
  }

  /// - Throws: `form.file-differs` where another file is there.
  private func copy(
    _ path: String, to outputs: OutputSeries, as target: String, isPrivate: Bool = false
  ) throws(Failed) {
    let bytes: [UInt8]
    do {
      bytes = try world.contents(of: path)
      if world.isFile(target) {
        if try world.contents(of: target) == bytes { return }
        throw Failed(.formFileDiffers, at: .file(target), ["path": target, "name": path])
      }
    } catch let problem as FileProblem {
      throw Failed(DiagnosticLog([problem.diagnostic]))
    } catch let failed as Failed {
      throw failed
    } catch {
      throw Failed(.fileMissing, at: .file(path), ["path": path])
    }
    try outputs.write(target, bytes, isPrivate: isPrivate)
  }
}
