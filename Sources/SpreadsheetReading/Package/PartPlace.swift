import Diagnostics

/// A part of a workbook, for words about what is wrong with it.
struct PartPlace {
  let path: String
  /// `xl/worksheets/sheet1.xml`; empty: the package.
  let part: String

  func damaged(_ reason: String) -> Failed {
    Failed(.workbookDamaged, at: .file(path), ["path": path, "part": part, "reason": reason])
  }

  func unsafe(_ finding: XMLGuard.Finding) -> Failed {
    let what =
      switch finding {
      case .documentType: "DOCTYPE"
      case .longTag: "> 128 attributes"
      }
    return Failed(.workbookUnsafe, at: .file(path), ["path": path, "part": part, "what": what])
  }
}
