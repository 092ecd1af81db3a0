import DataExport
import Diagnostics
import Fonts
import PDFExport
import Typesetting

/// A notice that is made again from its record.
struct RebuiltNotice {
  let source: NoticeSource
  let build: BuildRecord
  let builder: ReportBuilder
  let fonts: FontBook

  /// Makes it; the bytes of the volume that is verified go to `take`, those of the others nowhere.
  ///
  /// - Returns: where its figures are printed.
  func make(_ take: @escaping (UnsafeRawBufferPointer) throws(Failed) -> Void) throws(Failed) -> PrintIndex {
    let volume = build.volume
    let notice = try builder.writeNotice(source, fonts: fonts) { opened throws(Failed) in
      if opened.number == volume { return take }
      return { (_: UnsafeRawBufferPointer) throws(Failed) in }
    }
    if notice.log.hasErrors { throw Failed(notice.log) }
    return notice.prints
  }
}
