import Crypto

/// One line of the register: what was done, when, and the hash of the line before.
///
/// Seven fields with a tab between: number from 1, time (UTC), act, bag, 档号, seals, hash. A seal is a file with its SHA-256; a
/// bag's are its tag manifests, which name every other file of it.
public struct RegisterLine: Sendable, Hashable {
  public enum Act: String, Sendable, Hashable {
    /// The archive was founded.
    case open
    case add
    /// A bag of another maker was taken in as it is.
    case `import`
    case dispose
  }

  public struct Seal: Sendable, Hashable {
    /// Of a file, within the bag; of acts on no bag, within the archive.
    public let name: String
    /// SHA-256 in hexadecimal.
    public let digest: String

    public init(_ name: String, _ digest: String) {
      self.name = name
      self.digest = digest
    }
  }

  /// Counted from 1.
  public let number: Int
  /// `2026-11-28T09:00:00Z`
  public let time: String
  public let act: Act
  /// Nil of the first line.
  public let bag: String?
  /// 档号; nil where none was given.
  public let archiveNumber: String?
  public let seals: [Seal]
  /// SHA-256 of the line before, without its line end; of the first line 64 zeros.
  public let previous: String
  /// Without the line end.
  public let text: String
  /// SHA-256 of the line.
  public let digest: String

  public static let noPrevious = String(repeating: "0", count: 64)

  public init(
    number: Int, time: String, act: Act, bag: String?, archiveNumber: String?, seals: [Seal], previous: String
  ) {
    self.number = number
    self.time = time
    self.act = act
    self.bag = bag
    self.archiveNumber = archiveNumber
    self.seals = seals
    self.previous = previous
    let sealed = seals.map { RegisterLine.encoded($0.name) + "=" + $0.digest }.joined(separator: ",")
    text = [
      "\(number)", time, act.rawValue, bag ?? "-", archiveNumber ?? "-", sealed.isEmpty ? "-" : sealed, previous,
    ].joined(separator: "\t")
    digest = SHA256.hexadecimal(text.utf8)
  }

  /// Nil where the text is no such line.
  public init?(_ text: some StringProtocol) {
    let fields = String(text).split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 7, let number = Int(fields[0]), number > 0, "\(number)" == fields[0],
      let act = Act(rawValue: fields[2]), RegisterLine.isTime(fields[1]), RegisterLine.isDigest(fields[6])
    else { return nil }
    var seals: [Seal] = []
    if fields[5] != "-" {
      for seal in fields[5].split(separator: ",", omittingEmptySubsequences: false) {
        let parts = seal.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, RegisterLine.isDigest(String(parts[1])) else { return nil }
        seals.append(Seal(RegisterLine.decoded(String(parts[0])), String(parts[1])))
      }
    }
    func optional(_ field: String) -> String? { field == "-" ? nil : field }
    self.init(
      number: number, time: fields[1], act: act, bag: optional(fields[3]), archiveNumber: optional(fields[4]),
      seals: seals, previous: fields[6])
    // Written otherwise it would be another line with the same sense.
    guard self.text == String(text), bag.map(BagIdentifier.isValid) ?? true else { return nil }
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { Hexadecimal.isDigit($0) && !(65...70).contains($0) }
  }

  /// A second of some day: the order of the lines is told by it, and the retention of a bag.
  private static func isTime(_ text: String) -> Bool {
    let form = "0000-00-00T00:00:00Z".utf8
    guard text.utf8.count == form.count,
      zip(text.utf8, form).allSatisfy({ $1 == UInt8(ascii: "0") ? (48...57).contains($0) : $0 == $1 })
    else { return false }
    let numbers = text.split { "-T:Z".contains($0) }.compactMap { Int($0) }
    guard numbers.count == 6 else { return false }
    let (year, month) = (numbers[0], numbers[1])
    guard (1...12).contains(month), numbers[3] < 24, numbers[4] < 60, numbers[5] < 60 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(numbers[2])
  }

  /// A name without the marks that part fields and seals.
  private static func encoded(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy {
      $0 > 0x20 && $0 != UInt8(ascii: "%") && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "=")
    }
    if isPlain { return name }
    var text = ""
    for scalar in name.unicodeScalars {
      if scalar.value < 0x20 || scalar == "%" || scalar == "," || scalar == "=" {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += "%" + (digits.count < 2 ? "0" : "") + digits
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var result = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let digits = String(rest.prefix(2))
      if scalar == "%", digits.unicodeScalars.count == 2, let value = UInt32(digits, radix: 16),
        let decoded = Unicode.Scalar(value)
      {
        result.unicodeScalars.append(decoded)
        rest = rest.dropFirst(2)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
