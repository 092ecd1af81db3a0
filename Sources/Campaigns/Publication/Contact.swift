/// Whom the public may ask: an office's contact, not a citizen's.
public struct Contact: Sendable, Hashable {
  public let name: String?
  public let phone: String?
  public let address: String?
  public let email: String?

  public init(name: String? = nil, phone: String? = nil, address: String? = nil, email: String? = nil) {
    self.name = name
    self.phone = phone
    self.address = address
    self.email = email
  }
}
