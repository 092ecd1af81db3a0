import Diagnostics

/// `huizong-archive.txt`: what an archive says of itself; written once and sealed by the first line of its register.
public struct ArchiveSettings: Sendable, Hashable {
  static let name = "huizong-archive.txt"
  /// Changes when a program that reads the folder would have to.
  static let version = "1"

  /// 全宗号.
  public var fonds: String
  /// 门类: WS for 文书.
  public var category: String
  /// 机构或问题.
  public var unit: String
  public var pattern: ArchiveNumberPattern
  /// 立档单位.
  public var keeper: String?

  /// - Throws: `archive.number-pattern` or `archive.code`.
  public init(
    fonds: String, category: String = "WS", unit: String = "BGS", pattern: String = ArchiveNumberPattern.usual,
    keeper: String? = nil
  ) throws(Failed) {
    guard let made = ArchiveNumberPattern(pattern) else { throw Failed(.archivePattern, ["pattern": pattern.escaped]) }
    for code in [fonds, category, unit] where !ArchiveSettings.isCode(code) {
      throw Failed(.archiveCode, ["code": code.escaped])
    }
    self.fonds = fonds
    self.category = category
    self.unit = unit
    self.pattern = made
    self.keeper = keeper
  }

  private static func isCode(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 60
      && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F && $0 != "/" && $0 != "\\" }
  }

  var bytes: [UInt8] {
    var info = BagInfo()
    info.add("Huizong-Archive", ArchiveSettings.version)
    info.add("Fonds", fonds)
    info.add("Category", category)
    info.add("Unit", unit)
    info.add("Archive-Number-Pattern", pattern.text)
    info.add("Keeper", keeper)
    return info.bytes
  }

  static func read(_ folder: String) throws(Failed) -> ArchiveSettings {
    let bytes: [UInt8]
    do throws(DiskProblem) { bytes = try Paths.read(folder + "/" + name, limit: 1 << 16) } catch {
      throw Failed(.archiveMissing, at: .file(folder), ["path": folder])
    }
    var log = DiagnosticLog()
    let info = BagInfo.read(String(decoding: bytes, as: UTF8.self), at: name, &log)
    guard let version = info["Huizong-Archive"], let fonds = info["Fonds"], let category = info["Category"],
      let unit = info["Unit"], let pattern = info["Archive-Number-Pattern"]
    else { throw Failed(.archiveMissing, at: .file(folder), ["path": folder]) }
    guard version == ArchiveSettings.version else {
      throw Failed(.archiveVersion, at: .file(folder), ["version": version.escaped])
    }
    do throws(Failed) {
      return try ArchiveSettings(
        fonds: fonds, category: category, unit: unit, pattern: pattern, keeper: info["Keeper"])
    } catch {
      throw Failed(.archiveMissing, at: .file(folder), ["path": folder])
    }
  }
}
