import Campaigns
import Diagnostics

/// Compares the folder as it would be with the folder as it is and with what was asked for: every decision is there, and
/// nothing else is different.
struct CodingVerification {
  private let before: Campaign
  private let changes: CodingChanges

  init(_ before: Campaign, changes: CodingChanges) {
    self.before = before
    self.changes = changes
  }

  /// - Throws: `coding.unverified`.
  func verify(_ after: Campaign) throws(Failed) {
    try verifyGroups(after)
    var wanted: [String: CodingState] = [:]
    for row in changes.rows { wanted[row.id] = row.to }
    let old = before.store.rows().makeIterator()
    let new = after.store.rows().makeIterator()
    while let row = old.next() {
      guard let now = new.next() else { throw failed("rows") }
      let state = wanted.removeValue(forKey: row.id) ?? CodingState(row)
      guard CodingState(now) == state, isOtherwiseSame(row, now) else { throw failed("row \(row.id)") }
    }
    guard new.next() == nil, wanted.isEmpty, before.store.readFailure == nil, after.store.readFailure == nil else {
      throw failed("rows")
    }
  }

  private func verifyGroups(_ after: Campaign) throws(Failed) {
    let added = Set(changes.groups.map(\.id))
    let declared = after.allGroups.filter { !added.contains($0.id) }.map(\.id)
    // Groups that rows alone name come and go with the rows.
    guard Set(declared).isSubset(of: Set(before.allGroups.map(\.id))),
      added.isSubset(of: Set(after.allGroups.map(\.id)))
    else { throw failed("groups") }
  }

  private func isOtherwiseSame(_ one: Suggestion, _ other: Suggestion) -> Bool {
    one.id == other.id && one.submission == other.submission && one.received == other.received
      && one.channel == other.channel && one.district == other.district && one.name == other.name
      && one.contact == other.contact && one.submitterKind == other.submitterKind
      && one.signatories == other.signatories && one.position == other.position && one.consent == other.consent
      && one.text.original == other.text.original && one.handler == other.handler && one.replied == other.replied
      && one.reply?.original == other.reply?.original && one.duplicateOf == other.duplicateOf
      && one.others == other.others && one.origin.table == other.origin.table
  }

  private func failed(_ what: String) -> Failed { Failed(.codingUnverified, ["what": what]) }
}
