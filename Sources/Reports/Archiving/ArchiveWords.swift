import Archive
import DataExport
import Diagnostics

/// What archive commands say, for people and as JSON.
enum ArchiveWords {
  typealias JSONValue = DataExport.JSONValue

  static func outcome(_ added: Added, _ path: String, _ log: DiagnosticLog) -> Outcome {
    let number = added.archiveNumber
    var facts = number.map { [Outcome.Fact("档号 \($0)", "archive number \($0)")] } ?? []
    facts += added.bags.map { Outcome.Fact("已归档 \(path)/bags/\($0)", "archived \(path)/bags/\($0)") }
    facts.append(Outcome.Fact("登记簿的根 \(added.root)", "root of the register \(added.root)"))
    let json = JSONValue.object(known: [
      ("archive_number", number.map { .string($0) }), ("bags", .array(added.bags.map { .string($0) })),
      ("root", .string(added.root)),
    ])
    return Outcome(log: log, facts: facts, archive: json)
  }

  static func outcome(_ verified: Verified, readsData: Bool) -> Outcome {
    let errors = verified.log.count(of: .error)
    let (zh, en) = readsData ? ("逐字节核对", "every byte read") : ("只查有无和大小", "presence and sizes only")
    let result = errors == 0 ? ("完好", "nothing wrong") : ("发现 \(errors) 处问题", "\(errors) faults")
    var facts = [
      Outcome.Fact(
        "核对了 \(verified.bags) 个包、\(verified.files) 个文件、登记簿 \(verified.lines) 行（\(zh)）：\(result.0)",
        "verified \(verified.bags) bags, \(verified.files) files, \(verified.lines) lines of the register (\(en)): \(result.1)"
      )
    ]
    if verified.encrypted > 0 {
      facts.append(
        Outcome.Fact(
          "其中 \(verified.encrypted) 个包是加密的：核对的是密文，能否打开要由持有私钥的人试过才知道",
          "\(verified.encrypted) of them are encrypted: what was verified is the encrypted bytes; whether they open only the holder of the key can try"
        ))
    }
    let json = JSONValue.object(known: [
      ("bags", .integer(verified.bags)), ("encrypted", .integer(verified.encrypted)),
      ("files", .integer(verified.files)), ("bytes", .integer(verified.bytes)),
      ("lines", .integer(verified.lines)), ("root", .string(verified.root)), ("read_data", .boolean(readsData)),
      ("faults", .integer(errors)),
    ])
    return Outcome(log: verified.log, facts: facts, archive: json)
  }

  static func outcome(_ found: Found) -> Outcome {
    let facts = found.entries.map { entry in
      let (zh, en) = words(entry)
      let before = "\(entry.archiveNumber ?? "-")  \(entry.date ?? "-")  "
      let behind = "  \(entry.bag)  \(entry.title ?? "")"
      return Outcome.Fact(before + zh + behind, before + en + behind)
    }
    let count = found.entries.count
    return Outcome(
      log: found.log, facts: facts + [Outcome.Fact("共 \(count) 个包", "\(count) bags")],
      archive: .object(known: [("bags", .array(found.entries.map(json)))]))
  }

  private static func words(_ entry: CatalogueEntry) -> (String, String) {
    if entry.disposedBy != nil { return ("已销毁", "disposed") }
    return entry.isPublic ? ("公开", "public") : ("受限", "restricted")
  }

  static func json(_ entry: CatalogueEntry) -> JSONValue {
    .object(known: [
      ("bag", .string(entry.bag)), ("line", .integer(entry.line)), ("time", .string(entry.time)),
      ("archive_number", entry.archiveNumber.map { .string($0) }), ("group", entry.group.map { .string($0) }),
      ("access", .string(entry.isPublic ? "public" : "restricted")), ("title", entry.title.map { .string($0) }),
      ("issuer", entry.issuer.map { .string($0) }), ("document", entry.document.map { .string($0) }),
      ("date", entry.date.map { .string($0) }), ("retention", entry.retention.map { .string($0) }),
      ("until", entry.until.map { .string($0) }), ("language", entry.language.map { .string($0) }),
      ("dispositions", .array(entry.dispositions.map { .string($0) })),
      ("corrects", entry.corrects.map { .string($0) }), ("disposed_by_line", entry.disposedBy.map { .integer($0) }),
      ("files", .integer(entry.files)), ("bytes", .integer(entry.bytes)),
    ])
  }

  static func outcome(_ shown: [Shown], _ log: DiagnosticLog) -> Outcome {
    var facts: [Outcome.Fact] = []
    for bag in shown {
      facts.append(Outcome.Fact("— \(bag.folder)", "— \(bag.folder)"))
      facts.append(
        Outcome.Fact(
          "登记簿第 \(bag.entry.line) 行，\(bag.entry.time)", "line \(bag.entry.line) of the register, \(bag.entry.time)"))
      if let line = bag.entry.disposedBy {
        facts.append(Outcome.Fact("已销毁（登记簿第 \(line) 行）", "disposed of (line \(line) of the register)"))
      }
      facts += bag.info.fields.map { Outcome.Fact("\($0.label): \($0.value)", "\($0.label): \($0.value)") }
      facts += bag.files.map { Outcome.Fact("  \($0.size)  \($0.path)", "  \($0.size)  \($0.path)") }
      facts += bag.correctedBy.map { Outcome.Fact("已由 \($0.bag) 更正", "corrected by \($0.bag)") }
    }
    let json = shown.map { bag in
      JSONValue.object(known: [
        ("entry", ArchiveWords.json(bag.entry)), ("folder", .string(bag.folder)),
        (
          "info",
          .array(
            bag.info.fields.map { .object(known: [("label", .string($0.label)), ("value", .string($0.value))]) })
        ),
        (
          "files",
          .array(bag.files.map { .object(known: [("path", .string($0.path)), ("size", .integer($0.size))]) })
        ), ("corrected_by", .array(bag.correctedBy.map { .string($0.bag) })),
      ])
    }
    return Outcome(log: log, facts: facts, archive: .object(known: [("bags", .array(json))]))
  }
}
