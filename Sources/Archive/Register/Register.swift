import Diagnostics

/// The register as it is on the disk: append-only, each line with the hash of the one before.
public struct Register: Sendable {
  static let name = "register.txt"
  /// A century of an office that files a hundred bags a day.
  private static let sizeLimit = 1 << 31

  public let lines: [RegisterLine]
  public let head: RegisterHead

  /// Reads the register whole and holds it to its head.
  /// - Parameter log: takes what is wrong, each with its line.
  static func read(_ folder: String, _ log: inout DiagnosticLog) -> Register {
    let path = name
    let faults = log.count(of: .error)
    // Nil where there is no line of a register.
    var found: [RegisterLine?] = []
    do throws(DiskProblem) {
      let bytes = try Paths.read(folder + "/" + name, limit: sizeLimit)
      var pieces = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      if let rest = pieces.popLast(), !rest.isEmpty { pieces.append(rest) }
      for piece in pieces {
        found.append(String(validating: piece, as: UTF8.self).flatMap { RegisterLine($0) })
      }
      if bytes.last != UInt8(ascii: "\n") {
        log.append(.registerLineDamaged, at: .file(path, line: max(1, pieces.count)))
      }
    } catch {
      log.append(.registerMissing, at: .file(path), ["reason": error.words])
    }
    let head = head(of: folder, &log)
    judge(found, head, path, &log)
    let lines = found.compactMap { $0 }
    var actual = RegisterHead.empty
    for line in lines { actual = actual.adding(line) }
    // Lines that are whole and as many as the head says, by a head that says something else of them: the head was changed.
    if log.count(of: .error) == faults, head != actual {
      log.append(.registerHeadDamaged, at: .file(RegisterHead.name))
    }
    return Register(lines: lines, head: actual)
  }

  /// The hash tree over the lines as they are; they are not judged.
  static func peaks(of file: ReadFile) throws(DiskProblem) -> MerklePeaks {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 64)
    defer { buffer.deallocate() }
    var peaks = MerklePeaks()
    var line: [UInt8] = []
    var offset = 0
    while true {
      let count = try file.read(into: buffer, at: offset)
      if count == 0 { return peaks }
      var rest = UnsafeRawBufferPointer(buffer)[..<count]
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        line += rest[..<end]
        peaks.append(MerkleTree.leaf(line))
        line.removeAll(keepingCapacity: true)
        rest = rest[(end + 1)...]
      }
      line += rest
      offset += count
    }
  }

  static func head(of folder: String, _ log: inout DiagnosticLog) -> RegisterHead? {
    do throws(DiskProblem) {
      if let head = RegisterHead(try Paths.read(folder + "/" + RegisterHead.name, limit: 1 << 16)) { return head }
      log.append(.registerHeadDamaged, at: .file(RegisterHead.name))
    } catch {
      log.append(.registerHeadDamaged, at: .file(RegisterHead.name))
    }
    return nil
  }

  /// A line whose content was changed breaks the link behind it; one that is missing or out of order breaks the numbers too.
  private static func judge(
    _ lines: [RegisterLine?], _ head: RegisterHead?, _ path: String, _ log: inout DiagnosticLog
  ) {
    var expected = 1
    for (index, line) in lines.enumerated() {
      let place = Place.file(path, line: index + 1)
      guard let line else {
        log.append(.registerLineDamaged, at: place)
        expected += 1
        continue
      }
      if line.number != expected {
        if line.number > expected, !lines[index...].contains(where: { $0?.number == expected }) {
          log.append(.registerLineMissing, at: place, ["line": "\(expected)"])
        } else {
          log.append(.registerOrder, at: place, ["found": "\(line.number)", "expected": "\(expected)"])
        }
      } else if index == 0 ? line.previous != RegisterLine.noPrevious : false {
        log.append(.registerLineDamaged, at: place)
      } else if index > 0, let before = lines[index - 1], before.number == line.number - 1,
        before.digest != line.previous
      {
        // Where the link behind is broken too, this line was changed; else the one before it.
        let next = index + 1 < lines.count ? lines[index + 1]?.previous : head?.last
        let isOwn = next != nil && next != line.digest
        log.append(.registerLineDamaged, at: .file(path, line: isOwn ? index + 1 : index))
      }
      expected = line.number + 1
    }
    guard let head else { return }
    guard lines.count >= head.lines else {
      for number in lines.count..<head.lines where lines.allSatisfy({ $0?.number != number + 1 }) {
        log.append(.registerLineMissing, at: .file(path, line: number + 1), ["line": "\(number + 1)"])
        if number - lines.count > 100 { break }
      }
      return
    }
    if lines.count > head.lines {
      log.append(.registerLineExtra, at: .file(path, line: head.lines + 1))
    } else if let last = lines.last ?? nil, last.digest != head.last, last.number == head.lines,
      lines.count < 2 || lines[lines.count - 2]?.digest == last.previous
    {
      log.append(.registerLineDamaged, at: .file(path, line: lines.count))
    }
  }
}
