import CQPDF
import Diagnostics
import Surroundings

/// A PDF file that is read back: what stands inside it, and the text that its pages print.
///
/// Any bytes may be given. Work and memory are bounded by the size of the file and by the limits below; objects are read
/// when they are asked for, so that the length of a file costs nothing by itself. Not for use by two threads at once.
public final class PDFFile {
  /// How many bytes the metadata and the content of one page may take, expanded.
  static let metadataLimit = 1 << 20
  static let contentLimit = 64 << 20
  /// And a font or an image: as many samples as a picture of a campaign may have, three bytes each.
  static let drawingLimit = 300 << 20
  /// How many bytes all streams that are read may expand to: 512 MiB and 64 times the file, which is some twenty times what
  /// a notice of any length needs to be read once. Fonts and images are read once each, and no byte gives more than 1,032.
  private static func expansionLimit(_ size: Int, ratio: Int = 64) -> Int { (512 << 20) + ratio * min(size, 1 << 40) }

  /// How many fonts are kept.
  static let fontsKept = 256

  private static let catalogueEntries = ["Pages", "Names", "AF", "Metadata", "Lang"]

  public let path: String
  /// In bytes.
  public let size: Int

  let handle: QPDFHandle
  /// The entries of the catalogue that are read. The others are left alone: the structure of a long file takes memory.
  let catalogue: [String: PDFObject]
  private let trailer: [String: PDFObject]
  var pageTree = PageTree()
  var fonts: [PDFObject.ObjectNumber: PageFont] = [:]
  var objectDigest = ObjectDigest()
  /// Bytes that streams may still expand to; fonts and images by themselves.
  private var expansion: Int
  private var drawnExpansion: Int
  /// What each page may take.
  var budget = ReadingBudget()

  /// - Throws: the system's reason where the file cannot be opened; `reading.not-pdf`, `reading.encrypted`,
  ///   `reading.damaged`, `reading.exhausted`.
  public init(path: String) throws(Failed) {
    self.path = path
    do {
      let file = try SystemWorld().open(path)
      size = file.size
      // ISO 32000-1, annex H.3.4.1: readers take a header within the first 1024 bytes.
      guard PDFFile.header(in: try file.read(at: 0, count: 1024)) else {
        throw Failed(.readingNotPDF, at: .file(path), ["path": path])
      }
    } catch let problem as FileProblem {
      throw Failed(DiagnosticLog([problem.diagnostic]))
    } catch let failed as Failed {
      throw failed
    } catch {
      throw Failed(.readingNotPDF, at: .file(path), ["path": path])
    }
    expansion = PDFFile.expansionLimit(size)
    drawnExpansion = PDFFile.expansionLimit(size, ratio: 1100)
    handle = try QPDFHandle(path: path, size: size)
    guard case .dictionary(let trailer) = try handle.trailer() else {
      throw Failed(.readingDamaged, at: .file(path), ["reason": "no trailer"])
    }
    self.trailer = trailer
    var catalogue: [String: PDFObject] = [:]
    if let root = trailer["Root"]?.reference {
      for key in PDFFile.catalogueEntries {
        let value = try handle.entry(key, of: root)
        if value != .null { catalogue[key] = value }
      }
    }
    guard catalogue["Pages"] != nil else {
      throw Failed(.readingDamaged, at: .file(path), ["reason": "no catalogue"])
    }
    self.catalogue = catalogue
  }

  /// What had to be repaired in what was read so far; a whole file gives none.
  public var warnings: DiagnosticLog {
    DiagnosticLog(handle.repairs.map { Diagnostic(.readingRepaired, at: .file(path), ["reason": $0]) })
  }

  // MARK: What the file says of itself

  /// `Title`, `Author` and the other texts of the document information dictionary (14.3.3) by their keys.
  public func information() throws(Failed) -> [String: String] {
    guard let entry = trailer["Info"], case .dictionary(let entries) = try resolve(entry) else { return [:] }
    var texts: [String: String] = [:]
    for (key, value) in entries {
      if let bytes = try resolve(value).bytes { texts[key] = TextString.decode(bytes) }
    }
    return texts
  }

  /// `Lang` of the catalogue, such as `zh-Hans`.
  public func language() throws(Failed) -> String? {
    guard let entry = catalogue["Lang"] else { return nil }
    return try resolve(entry).bytes.map(TextString.decode)
  }

  /// The XMP packet of the document, at most 1 MiB; nil where there is none.
  public func metadata() throws(Failed) -> [UInt8]? {
    guard let number = catalogue["Metadata"]?.reference else { return nil }
    return try contents(of: number, name: "Metadata", limit: PDFFile.metadataLimit)
  }

  // MARK: Objects

  /// The object that `object` refers to, itself where it is no reference; null where references go on in a ring.
  func resolve(_ object: PDFObject) throws(Failed) -> PDFObject {
    var object = object
    for _ in 0..<32 {
      guard let number = object.reference else { return object }
      object = try handle.object(number).object
    }
    return .null
  }

  func dictionary(_ object: PDFObject?) throws(Failed) -> [String: PDFObject]? {
    guard let object, case .dictionary(let entries) = try resolve(object) else { return nil }
    return entries
  }

  func array(_ object: PDFObject?) throws(Failed) -> [PDFObject]? {
    guard let object, case .array(let elements) = try resolve(object) else { return nil }
    return elements
  }

  /// The data of a stream, expanded.
  ///
  /// - Parameters:
  ///   - name: what the stream is called in a diagnostic.
  ///   - isDrawn: whether it is a font or an image.
  /// - Throws: `reading.filter-unknown`, `reading.stream-damaged`, `reading.stream-too-large`, or `reading.exhausted` where
  ///   all streams together expand to too much.
  func contents(
    of number: PDFObject.ObjectNumber, name: String, limit: Int, isDrawn: Bool = false
  ) throws(Failed) -> [UInt8] {
    let (object, isStream) = try handle.object(number)
    guard isStream, case .dictionary(let entries) = object else {
      throw streamDamaged(name, "object \(number.number) is no stream")
    }
    let filters = try filters(of: entries)
    guard filters.allSatisfy({ $0 == "FlateDecode" }), filters.count <= 1, entries["F"] == nil else {
      throw Failed(.readingFilterUnknown, at: .file(path), ["name": name, "filter": filters.joined(separator: " + ")])
    }
    if !filters.isEmpty, try hasPredictor(entries) {
      throw Failed(.readingFilterUnknown, at: .file(path), ["name": name, "filter": "Predictor"])
    }
    var data = try handle.stream(number)
    if filters.isEmpty {
      guard data.count <= limit else { throw tooLarge(name, limit) }
    } else {
      do {
        data = try StreamExpander.expand(data, limit: limit)
      } catch {
        switch error {
        case .damaged(let reason): throw streamDamaged(name, reason)
        case .tooLarge: throw tooLarge(name, limit)
        }
      }
    }
    if isDrawn { drawnExpansion -= data.count } else { expansion -= data.count }
    guard expansion >= 0, drawnExpansion >= 0 else { throw Failed(.readingExhausted, at: .file(path)) }
    return data
  }

  /// Whether the data of a stream with these entries are plain, or packed as this program packs them.
  func canExpand(_ entries: [String: PDFObject]) throws(Failed) -> Bool {
    let filters = try filters(of: entries)
    guard filters.allSatisfy({ $0 == "FlateDecode" }), filters.count <= 1, entries["F"] == nil else { return false }
    if filters.isEmpty { return true }
    return try !hasPredictor(entries)
  }

  func filters(of entries: [String: PDFObject]) throws(Failed) -> [String] {
    guard let filter = entries["Filter"] else { return [] }
    switch try resolve(filter) {
    case .null: return []
    case .name(let name): return [name]
    case .array(let elements):
      var names: [String] = []
      for element in elements.prefix(8) { names.append(try resolve(element).name ?? "?") }
      return names
    default: return ["?"]
    }
  }

  private func hasPredictor(_ entries: [String: PDFObject]) throws(Failed) -> Bool {
    guard var parameters = entries["DecodeParms"] else { return false }
    parameters = try resolve(parameters)
    if case .array(let elements) = parameters { parameters = try resolve(elements.first ?? .null) }
    guard case .dictionary(let entries) = parameters, let predictor = entries["Predictor"] else { return false }
    return try resolve(predictor).integer != 1
  }

  private func streamDamaged(_ name: String, _ reason: String) -> Failed {
    Failed(.readingStreamDamaged, at: .file(path), ["name": name, "reason": reason])
  }

  private func tooLarge(_ name: String, _ limit: Int) -> Failed {
    Failed(.readingStreamTooLarge, at: .file(path), ["name": name, "limit": "\(limit)"])
  }

  private static func header(in bytes: [UInt8]) -> Bool {
    let mark = Array("%PDF-".utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: mark) }
  }
}
