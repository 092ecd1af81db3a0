import Documents

/// What the campaign's files hold that its notice prints, by the names that `campaign.yaml` gives them.
public struct Attachments: Sendable {
  public var pictures: [String: ImageData]
  /// Words of annexes. One that is published beside the notice is not there.
  public var annexes: [String: [Block]]

  public init(pictures: [String: ImageData] = [:], annexes: [String: [Block]] = [:]) {
    self.pictures = pictures
    self.annexes = annexes
  }
}
