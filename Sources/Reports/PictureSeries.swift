import Diagnostics
import PDFExport
import Packaging
import Typesetting

/// Draws the pages that are wanted and writes each picture at once.
struct PictureSeries: PageSink {
  /// Most pictures of one run: more are wanted by a slip, and a PDF holds any number of pages.
  static let most = 2_000

  private let imager: PageImager
  private let form: PictureForm
  private let selected: ClosedRange<Int>?
  private let pattern: PagePattern
  private let outputs: OutputSeries
  /// Pages so far, and how many of them were wanted.
  private var count = 0
  private var wanted = 0

  init(
    _ imager: PageImager, as form: PictureForm, selected: ClosedRange<Int>?, pattern: PagePattern,
    outputs: OutputSeries
  ) {
    self.imager = imager
    self.form = form
    self.selected = selected
    self.pattern = pattern
    self.outputs = outputs
  }

  /// Most pictures that the name allows.
  private var limit: Int { pattern.hasNumber ? PictureSeries.most : 1 }

  mutating func take(_ page: Frame, elements: ArraySlice<StructureElement>) throws(Failed) {
    count += 1
    guard selected?.contains(count) ?? true else { return }
    wanted += 1
    guard wanted <= limit else { return }
    try outputs.write(pattern.name(ofPage: count), try imager.picture(page, page: count, as: form))
  }

  /// Whether all that was wanted could be given.
  ///
  /// - Throws: `export.page-missing`, `report.page-pattern`, `report.pictures-many`.
  func check() throws(Failed) {
    if let selected, selected.upperBound > count || selected.lowerBound < 1 {
      let missing = selected.lowerBound > count || selected.lowerBound < 1 ? selected.lowerBound : selected.upperBound
      throw Failed(.exportPageMissing, ["page": "\(missing)", "count": "\(count)"])
    }
    guard wanted > limit else { return }
    let path = pattern.path
    guard pattern.hasNumber else {
      let dot = path.lastIndex(of: ".") ?? path.endIndex
      throw Failed(
        .pagePattern, at: .file(path),
        ["path": path, "count": "\(wanted)", "pattern": path[..<dot] + "-%d" + path[dot...]])
    }
    throw Failed(.picturesMany, at: .file(path), ["count": "\(wanted)", "limit": "\(PictureSeries.most)"])
  }
}
