import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Long texts of large files, which a store leaves where they stand.
@Suite struct PlacedTextTests {
  private static let count = 9_000

  /// Short and long ones, with and without what a cell has to be quoted for.
  private static func text(_ number: Int) -> String {
    let long = String(repeating: "第\(number)条：请修路灯，", count: 3 + number % 11)
    return switch number % 6 {
    case 0: "短\(number)"
    case 1: long
    case 2: long + "\r\n另：电话13812345678。"
    case 3: long + "“说明”和\"引号\"。"
    case 4: "  " + long + " "
    default: long + "😀"
    }
  }

  private static func file(mark: Bool = true, counted: Int = count) -> [UInt8] {
    var csv = mark ? "\u{FEFF}" : ""
    csv += "id,consent,text,reply\n"
    for number in 1...counted {
      let text = text(number)
      // Some are quoted that need not be.
      let isQuoted = number % 6 == 2 || number % 6 == 3 || number % 7 == 0
      let cell = isQuoted ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
      csv += "N\(number),是,\(cell),已办\(number)\n"
    }
    return Array(csv.utf8)
  }

  private func campaign(in folder: ScratchFolder) throws -> Campaign {
    folder.write(Array(Loading.minimum.utf8), to: "campaign.yaml")
    return try CampaignLoader(world: SystemWorld()).load(folder: folder.path).value
  }

  @Test(arguments: [true, false])
  func everyTextComesBack(_ mark: Bool) throws {
    let folder = ScratchFolder()
    let bytes = PlacedTextTests.file(mark: mark)
    try #require(bytes.count > SpoolWriter.memoryLimit)
    folder.write(bytes, to: "suggestions.csv")
    let store = try campaign(in: folder).store
    for _ in 0..<2 {
      var number = 0
      for row in store.rows() {
        number += 1
        if !row.text.original.utf8.elementsEqual(PlacedTextTests.text(number).utf8) || row.id != "N\(number)"
          || row.reply?.original != "已办\(number)" || row.origin.table != "suggestions.csv"
        {
          Issue.record("row \(number): \(row.text.original)")
        }
        // What was found is within the text as it was read again.
        let masked = number % 6 == 2 ? PlacedTextTests.text(number).replacing("13812345678", with: "138****5678") : nil
        if let masked, row.text.masked(.usual) != masked { Issue.record("row \(number): \(row.text.masked(.usual))") }
      }
      #expect(number == PlacedTextTests.count)
    }
    #expect(store.readFailure == nil)
    // What is long is told as before, wherever it stands.
    #expect(store.survey.longRows.isEmpty)
    #expect(store.survey.fields.isSuperset(of: [.text, .consentingText, .reply]))
  }

  /// Rows here and there, as the search for letters reads them.
  @Test func anyTextComesBack() throws {
    let folder = ScratchFolder()
    folder.write(PlacedTextTests.file(), to: "suggestions.csv")
    let store = try #require(try campaign(in: folder).store as? SpoolStore)
    var places: [(offset: Int, text: String)] = []
    var placed = 0
    try store.visitPlaced { row, offset in
      places.append((offset, row.pointee.text.original.string))
      if row.pointee.textPlace != nil { placed += 1 }
    }
    // All but the short ones and those with doubled quotes, a sixth each.
    #expect(placed == PlacedTextTests.count * 4 / 6)
    #expect(places.count == PlacedTextTests.count)
    let reader = store.reader()
    for index in stride(from: 4_999, to: 5_000_000, by: 7_919) {
      let (offset, text) = places[index % places.count]
      let row = try #require(store.row(at: offset, by: reader))
      #expect(row.pointee.text.original.string == text)
    }
  }

  /// Two files, each with rows of its own.
  @Test func severalFiles() throws {
    let folder = ScratchFolder()
    folder.write(PlacedTextTests.file(), to: "suggestions-1.csv")
    let other = String(decoding: PlacedTextTests.file(mark: false), as: UTF8.self)
      .replacing("\nN", with: "\nM").replacing("路灯", with: "步道")
    folder.write(Array(other.utf8), to: "suggestions-2.csv")
    let rows = Array(try campaign(in: folder).store.rows())
    #expect(rows.count == 2 * PlacedTextTests.count)
    for (index, row) in rows.enumerated() {
      let number = index % PlacedTextTests.count + 1
      let wanted = PlacedTextTests.text(number)
      let isSecond = index >= PlacedTextTests.count
      if row.text.original != (isSecond ? wanted.replacing("路灯", with: "步道") : wanted) {
        Issue.record("row \(index): \(row.text.original)")
      }
    }
  }

  /// The same bytes with another text in one row, and fewer bytes: no output is made of either.
  @Test func aChangedFileIsToldOf() throws {
    for isShorter in [false, true] {
      let folder = ScratchFolder()
      let bytes = PlacedTextTests.file()
      let path = folder.write(bytes, to: "suggestions.csv")
      let store = try campaign(in: folder).store
      #expect(store.rows().reduce(0) { count, _ in count + 1 } == PlacedTextTests.count)
      #expect(store.readFailure == nil)
      if isShorter {
        #expect(truncate(path, off_t(bytes.count / 2)) == 0)
      } else {
        let descriptor = open(path, O_WRONLY)
        #expect(pwrite(descriptor, "X", 1, off_t(bytes.count - 40)) == 1)
        close(descriptor)
        // By a time that surely differs, however coarse the clock of the file system.
        var times = [timeval(tv_sec: 1_000_000_000, tv_usec: 0), timeval(tv_sec: 1_000_000_000, tv_usec: 0)]
        #expect(utimes(path, &times) == 0)
      }
      let found = store.rows().reduce(0) { count, _ in count + 1 }
      #expect(isShorter ? found < PlacedTextTests.count : found == PlacedTextTests.count)
      #expect(store.readFailure?.code == .inputChanged)
      #expect(store.readFailure?.place == .file(path))
    }
  }

  /// A program that saves puts another file in its place; who has opened it goes on with the old one.
  @Test func aReplacedFileIsReadToItsEnd() throws {
    let folder = ScratchFolder()
    let path = folder.write(PlacedTextTests.file(), to: "suggestions.csv")
    let store = try campaign(in: folder).store
    let other = folder.write(PlacedTextTests.file(counted: 10), to: "other.csv")
    #expect(rename(other, path) == 0)
    let texts = store.rows().map(\.text.original)
    #expect(texts.count == PlacedTextTests.count)
    #expect(texts.last == PlacedTextTests.text(PlacedTextTests.count))
    #expect(store.readFailure == nil)
  }
}
