/// The encodings in which offices send text. Every other one is asked for in UTF-8.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// GB 18030, of which GBK and GB 2312 are subsets.
  case gb18030 = "GB18030"
  /// Big5 with the Hong Kong supplement, of which plain Big5 is a subset.
  case big5 = "BIG5-HKSCS"

  /// Reads the names people use: `utf8`, `GBK`, `gb2312`, `cp936`, `Big5` …; case, `-`, `_` and blanks do not matter.
  public init?(name: String) {
    let plain = name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    switch plain {
    case "utf8", "utf8sig": self = .utf8
    case "utf16", "utf16le": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "gb18030", "gbk", "gb2312", "euccn", "cp936", "ansi": self = .gb18030
    case "big5", "big5hkscs", "cp950": self = .big5
    default: return nil
    }
  }
}
