import Campaigns
import Crypto
import Diagnostics
import Surroundings

/// The key by which several submissions of one person are told from those of others: HMAC-SHA-256 (RFC 2104) of how the person
/// can be reached. Without the key nobody can try numbers until one fits.
struct PseudonymKey: Sendable {
  /// As many as the hash has (RFC 2104, 3).
  static let leastBytes = 32
  private static let mostBytes = 1 << 16
  /// So that the key serves no other purpose with the same result.
  private static let purpose = "huizong pseudonym 1\n"
  /// Crockford's digits: no I, L, O, U.
  private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
  private static let length = 10

  private let key: SymmetricKey

  init(_ bytes: [UInt8]) { key = SymmetricKey(data: bytes) }

  /// `P` and ten digits of 50 bits: of a million persons two share one with a probability of 0.05 %.
  ///
  /// - Returns: nil where the cell names no way to reach anybody.
  func pseudonym(contact: String) -> String? {
    let plain = PseudonymKey.plain(contact)
    if plain.isEmpty { return nil }
    let code = HMAC<SHA256>.authenticationCode(for: Array((PseudonymKey.purpose + plain).utf8), using: key)
    var bits = code.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    var name = "P"
    for _ in 0..<PseudonymKey.length {
      name.append(PseudonymKey.digits[Int(bits >> 59)])
      bits <<= 5
    }
    return name
  }

  /// The same however it is written: of a mobile number its eleven digits, of an address its small letters, else the cell without
  /// blanks and dashes.
  static func plain(_ contact: String) -> String {
    let scalars = NarrowText.scalars(contact.trimmingWhiteSpace())
    let spans = PersonalDataScan.spans(in: scalars, by: .citizen)
    for kind in [PersonalDataSpan.Kind.mobile, .email, .identityNumber, .account, .landline] {
      guard let span = spans.first(where: { $0.kind == kind }) else { continue }
      let own = scalars[span.range].map(\.lowered)
      if kind == .email || kind == .account { return String(String.UnicodeScalarView(own)) }
      let digits = own.filter { $0.isDigit || $0 == "x" }
      let isMainland = kind == .mobile && digits.count >= 11 && digits.suffix(11).first == "1"
      return String(String.UnicodeScalarView(isMainland ? Array(digits.suffix(11)) : digits))
    }
    let rest = scalars.filter { $0 != " " && $0 != "-" && !$0.endsSentence }.map(\.lowered)
    return rest.count < 5 ? "" : String(String.UnicodeScalarView(rest))
  }

  // MARK: The file

  /// The key that a campaign names.
  /// - Returns: nil where it names none.
  /// - Throws: `masking.key-inside`, `masking.key-short`, `masking.key-unreadable`, `masking.key-absent`.
  static func read(_ draft: CampaignDraft, folder: String, world: any World) throws(Failed) -> PseudonymKey? {
    guard let named = draft.masking.key else {
      if draft.publication.publicColumns.contains(Publication.pseudonymColumn) {
        throw Failed(.maskingKeyAbsent, at: .field("public_columns"))
      }
      return nil
    }
    let path = CampaignLoader.plain(resolved(named, world))
    guard !isInside(world.resolved(path), world.resolved(folder)) else {
      throw Failed(.maskingKeyInside, at: named.place)
    }
    let bytes: [UInt8]
    do { bytes = try world.contents(of: path, limit: mostBytes) } catch {
      throw Failed(.maskingKeyUnread, at: named.place, ["reason": error.diagnostic.message(in: .zh)])
    }
    guard bytes.count >= leastBytes else {
      throw Failed(.maskingKeyShort, at: named.place, ["bytes": "\(bytes.count)", "least": "\(leastBytes)"])
    }
    return PseudonymKey(bytes)
  }

  /// From the folder of the file that names it; `~` is the home of whoever runs the command.
  private static func resolved(_ named: MaskingChoices.KeyFile, _ world: any World) -> String {
    if named.path.hasPrefix("/") { return named.path }
    if named.path.hasPrefix("~/"), let home = world.setting("HOME") { return home + named.path.dropFirst(1) }
    let file: String
    switch named.place {
    case .file(let path, _, _): file = path
    case .cell(let path, _, _): file = path
    case .field, .page: return named.path
    }
    let parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return parts.isEmpty ? named.path : parts.joined(separator: "/") + "/" + named.path
  }

  private static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder + "/")
  }
}
