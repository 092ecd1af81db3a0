/// Where things stand in an archive's folder.
struct Layout: Sendable, Hashable {
  let folder: String

  static let bags = "bags"
  static let disposals = "disposals"
  static let catalogue = "catalogue.sqlite"
  static let hidden = ".huizong"
  static let lock = hidden + "/lock"
  static let journal = hidden + "/journal"
  static let staging = hidden + "/staging"
  static let work = hidden + "/work"
  static let readmes = ["README.txt", "说明.txt"]

  func path(_ name: String) -> String { folder + "/" + name }
  func bag(_ id: String) -> String { path(Layout.bags + "/" + id) }
  static func disposal(_ id: String) -> String { disposals + "/" + id + ".txt" }
}
