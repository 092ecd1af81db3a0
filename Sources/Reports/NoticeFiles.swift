import Diagnostics
import PDFExport
import Packaging
import Surroundings
import Typesetting

/// The files of a notice among the outputs: the one that was named, or one a volume.
final class NoticeFiles {
  private let path: String
  private let outputs: OutputSeries
  private var last: OutputFile?
  /// How many volumes there are, once one was opened.
  private var count = 1

  init(path: String, outputs: OutputSeries) {
    self.path = path
    self.outputs = outputs
  }

  /// - Returns: what takes the bytes of the volume, whose predecessor gets no more.
  func open(_ volume: Volume) throws(Failed) -> PDFVolumeWriter.Sink {
    // Each open file takes a descriptor, of which there are few.
    try last?.close()
    count = volume.count
    let file = try outputs.open(NoticeFiles.name(number: volume.number, of: volume.count, path: path))
    last = file
    return file.append
  }

  /// Files that an earlier run has left, which parted the notice otherwise or not at all.
  func leftOver(_ world: any World) -> DiagnosticLog {
    // The first of any number of volumes, and the one after the last of these.
    var names = [1, 10, 100].map { NoticeFiles.name(number: 1, of: $0 + 1, path: path) } + [path]
    names.append(NoticeFiles.name(number: count + 1, of: count + 1, path: path))
    var log = DiagnosticLog()
    for name in Set(names).subtracting(outputs.paths).sorted() where world.isFile(name) {
      log.append(.noticeLeftOver, at: .file(name), ["path": name])
    }
    return log
  }

  /// `notice-2.pdf` for the second volume of `notice.pdf`; with as many digits as the last one needs, so that the files
  /// stand in their order.
  static func name(number: Int, of count: Int, path: String) -> String {
    if count == 1 { return path }
    let digits = String(number)
    let padded = String(repeating: "0", count: String(count).count - digits.count) + digits
    guard path.hasSuffix(".pdf") else { return path + "-" + padded }
    return path.dropLast(4) + "-" + padded + ".pdf"
  }
}
