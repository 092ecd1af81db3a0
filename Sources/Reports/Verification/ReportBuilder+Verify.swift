import Crypto
import DataExport
import Diagnostics
import PDFReading
import Packaging
import Surroundings

extension ReportBuilder {
  /// Makes a notice again from the record within it and compares.
  ///
  /// Where every byte is the same, the outcome says so. Else it tells what is different: files of the record, lines and
  /// figures of pages, what is drawn beside them, metadata. Where program, libraries, fonts or template are others than those
  /// that made the notice, bytes cannot be compared, and only what is said counts.
  ///
  /// The record is data: of files outside it only fonts and a template that comes with the program are read, and the work has
  /// an end.
  ///
  /// - Parameter limits: of time; page by page the work looks whether it may go on.
  /// - Throws: where there is no record, where it cannot be read, where it takes too long.
  public func verify(_ path: String, limits: VerificationLimits) throws(Failed) -> Outcome {
    let end = ContinuousClock.now + .seconds(limits.seconds)
    let isAsked = isCancelled
    let builder = ReportBuilder(
      world: world, resources: resources, settings: ReportSettings(), progress: progress,
      isCancelled: { isAsked() || ContinuousClock.now > end })
    do throws(Failed) {
      return try builder.verified(try PDFFile(path: path))
    } catch {
      guard ContinuousClock.now > end, !isAsked() else { throw error }
      throw Failed(.verifyTooLong, at: .file(path), ["seconds": "\(limits.seconds)"])
    }
  }

  private func verified(_ file: PDFFile) throws(Failed) -> Outcome {
    let record = try EmbeddedRecord(file)
    var log = record.alterations(in: file.path)
    let build: BuildRecord
    let rebuilt: RebuiltNotice
    do throws(Failed) {
      build = try record.build()
      let source = try record.source(build, world: world, resources: resources)
      rebuilt = RebuiltNotice(source: source, build: build, builder: self, fonts: try fontBook(build.fonts.set))
    } catch {
      throw ReportBuilder.joined(log, error)
    }
    let compared: ComparedFile
    do { compared = ComparedFile(try world.open(file.path)) } catch {
      throw Failed(DiagnosticLog([error.diagnostic]))
    }
    do throws(Failed) {
      let prints = try rebuilt.make(compared.compare)
      if compared.result == .identical {
        // What the record says of itself is part of the bytes.
        return Outcome(log: log, facts: [ReportBuilder.identical(build, size: file.size)])
      }
      let scratch = try ScratchFile(folder: world.setting("TMPDIR"))
      _ = try rebuilt.make(scratch.append)
      let comparison = try ContentComparison(
        found: file, expected: try PDFFile(path: scratch.path), record: record, build: build, prints: prints,
        figures: rebuilt.source.published.figures)
      log.append(contentsOf: file.warnings)
      log.append(contentsOf: try comparison.findings(compared.result) { () throws(Failed) in try stopIfAsked() })
      log.append(contentsOf: try alteredFonts(rebuilt))
      return Outcome(log: log, facts: log.hasErrors ? [] : [ReportBuilder.sameContent])
    } catch {
      throw ReportBuilder.joined(log, error)
    }
  }

  /// Font files that are not what the manifest says: then pages differ without anybody's having changed the notice.
  private func alteredFonts(_ rebuilt: RebuiltNotice) throws(Failed) -> DiagnosticLog {
    var log = DiagnosticLog()
    let names = Set(rebuilt.build.fonts.faces.map(\.name))
    for id in rebuilt.fonts.faces {
      let face = rebuilt.fonts.information(of: id)
      guard names.contains(face.postScriptName), world.isFile(face.file) else { continue }
      do {
        let found = SHA256.hexadecimal(try world.contents(of: face.file, limit: 256 << 20))
        if found != face.sha256 {
          log.append(
            .fontDiffers, at: .file(face.file), ["path": face.file, "found": found, "expected": face.sha256])
        }
      } catch {
        throw Failed(DiagnosticLog([error.diagnostic]))
      }
    }
    return log
  }

  private static func identical(_ build: BuildRecord, size: Int) -> Outcome.Fact {
    let volume = build.volumes > 1 ? " \(build.volume)/\(build.volumes)" : ""
    return Outcome.Fact(
      "一致：按内嵌记录重新生成的通知\(volume)与文件逐字节相同（\(size) 字节）",
      "identical: the notice\(volume) made again from its record is the same, byte for byte (\(size) bytes)")
  }

  private static var sameContent: Outcome.Fact {
    Outcome.Fact(
      "文字、数字和记录一致；逐字节比较不适用", "text, figures and record agree; bytes could not be compared")
  }
}
