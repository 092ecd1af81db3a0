import Crypto
import Diagnostics
import Fonts
import PDFExport
import Packaging
import SpreadsheetExport
import Surroundings
import TextServices

extension ReportBuilder {
  /// The faces of the manifest with their licences.
  public func fonts() throws(Failed) -> Outcome {
    let book = try fontBook(settings.fontSet ?? "default")
    let facts = book.faces.map { id in
      let face = book.information(of: id)
      let line = "\(face.postScriptName)\t\(face.licence)\t\(face.file)"
      return Outcome.Fact(line, line)
    }
    return Outcome(log: book.log, facts: facts)
  }

  /// Reads every font file whole and compares it with the manifest; names the libraries in use.
  public func doctor() throws(Failed) -> Outcome {
    let book = try fontBook(settings.fontSet ?? "default")
    var log = book.log
    var facts: [Outcome.Fact] = []
    for id in book.faces {
      let face = book.information(of: id)
      guard world.isFile(face.file) else {
        if !face.isOptional { log.append(.fileMissing, at: .file(face.file), ["path": face.file]) }
        facts.append(Outcome.Fact("未安装  \(face.postScriptName)（可选）", "absent  \(face.postScriptName) (optional)"))
        continue
      }
      do {
        let hex = SHA256.hexadecimal(try world.contents(of: face.file, limit: 256 << 20))
        if hex == face.sha256 {
          facts.append(Outcome.Fact("正确    \(face.postScriptName)", "intact  \(face.postScriptName)"))
        } else {
          log.append(.fontDiffers, at: .file(face.file), ["path": face.file, "found": hex, "expected": face.sha256])
        }
      } catch {
        log.append(error.diagnostic)
      }
    }
    for library in LinkedLibraries.ofNotices(world) {
      let line = "\(library.name) \(library.version)"
      facts.append(Outcome.Fact("程序库  \(line)", "library \(line)"))
    }
    for profile in try profiles() {
      facts.append(
        Outcome.Fact(
          "导出格式  \(profile.name)  \(profile.aboutChinese)", "profile  \(profile.name)  \(profile.aboutEnglish)"))
    }
    for engine in DeflateEngines.names { facts.append(Outcome.Fact("压缩    \(engine)", "deflate \(engine)")) }
    let engine = BlockEngine.chosen
    facts.append(Outcome.Fact("压缩    \(engine.name)（工作簿）", "deflate \(engine.name) (workbooks)"))
    log.append(contentsOf: WorkbookExporter.notes(on: engine))
    return Outcome(log: log, facts: facts)
  }
}
