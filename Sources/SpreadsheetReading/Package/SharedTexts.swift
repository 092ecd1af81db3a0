import Diagnostics
import Packaging

/// The table of texts that cells refer to by number. Few are kept in memory, many in a scratch file.
final class SharedTexts: XMLReceiver {
  private static let pageSize = 1 << 16

  private(set) var failure: Failed?
  private let place: PartPlace
  private let temporary: String?
  private let memory: Int
  /// Where each text ends among the bytes of all.
  private var ends: [UInt32] = []
  private var bytes: [UInt8] = []
  private var scratch: ScratchFile?
  /// Bytes in the scratch file.
  private var spilled = 0
  private var reader = TextCollector()
  /// Parts of the scratch file, those most used first: columns of few values name the same texts again and again, columns of
  /// many go through the file.
  private var pages: [(start: Int, bytes: [UInt8])] = []
  private static let mostPages = 16

  private init(_ place: PartPlace, temporary: String?, memory: Int) {
    self.place = place
    self.temporary = temporary
    self.memory = memory
  }

  static func read(
    _ part: String?, in package: WorkbookPackage, temporary: String?, memory: Int
  ) throws(Failed) -> SharedTexts {
    let texts = SharedTexts(
      PartPlace(path: package.path, part: part ?? ""), temporary: temporary, memory: memory)
    if let part, package.has(part) { try package.read(part, to: texts) }
    try texts.settle()
    return texts
  }

  var count: Int { ends.count }

  /// Nil where there is no text of this number.
  func text(_ index: Int) throws(Failed) -> String? {
    guard ends.indices.contains(index) else { return nil }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    let length = Int(ends[index]) - start
    guard let scratch else { return String(decoding: bytes[start..<start + length], as: UTF8.self) }
    if let found = pages.firstIndex(where: { $0.start <= start && start + length <= $0.start + $0.bytes.count }) {
      if found > 0 { pages.swapAt(found, found - 1) }
      return SharedTexts.text(pages[max(0, found - 1)], at: start, length)
    }
    let page = (start, try scratch.read(at: start, count: max(length, SharedTexts.pageSize)))
    guard page.1.count >= length else { throw place.damaged("scratch") }
    if pages.count == SharedTexts.mostPages { pages.removeLast() }
    pages.insert(page, at: pages.count / 2)
    return SharedTexts.text(page, at: start, length)
  }

  private static func text(_ page: (start: Int, bytes: [UInt8]), at start: Int, _ length: Int) -> String {
    String(decoding: page.bytes[start - page.start..<start - page.start + length], as: UTF8.self)
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "si" { reader = TextCollector() }
    reader.start(name, attributes)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if !reader.take(bytes) { failure = place.damaged("> \(WorkbookLimits.cellText) bytes") }
  }

  func end(_ name: XMLName) {
    reader.end(name)
    guard name == "si" else { return }
    bytes.append(contentsOf: reader.text.utf8)
    guard let end = UInt32(exactly: spilled + bytes.count) else {
      failure = place.damaged("> 4 GiB")
      return
    }
    ends.append(end)
    if bytes.count > memory || (scratch != nil && bytes.count > SharedTexts.pageSize) {
      do { try spill() } catch { failure = error }
    }
  }

  private func spill() throws(Failed) {
    let file: ScratchFile
    if let scratch { file = scratch } else { file = try ScratchFile(folder: temporary) }
    scratch = file
    try bytes.withUnsafeBufferPointer { buffer throws(Failed) in try file.append(UnsafeRawBufferPointer(buffer)) }
    spilled += bytes.count
    bytes.removeAll(keepingCapacity: true)
  }

  private func settle() throws(Failed) {
    if scratch != nil {
      try spill()
      bytes = []
    }
  }
}
