/// How much of a document one file may hold. What passes a limit is parted into volumes.
public struct VolumeLimits: Sendable, Hashable {
  /// Pages of a volume; nil: as many as the other limits allow.
  public let pages: Int?
  /// Objects of a PDF file. ISO 19005-3, 6.1.13 allows 8,388,607.
  public let objects: Int
  /// Memory that the writing of a file takes, in bytes.
  public let memory: Int

  public init(
    pages: Int? = nil, objects: Int = VolumeLimits.mostObjects, memory: Int = VolumeLimits.mostMemory
  ) {
    self.pages = pages
    self.objects = objects
    self.memory = memory
  }

  public static let mostObjects = 8_000_000
  public static let mostMemory = 1_500 << 20

  /// Pages of a volume that is not the last: an even number, as the one after it begins on a right-hand page.
  var evenPages: Int? { pages.map { max(2, $0 - $0 % 2) } }

  /// Whether one file may hold it all.
  func holds(_ estimate: FileEstimate, pages: Int) -> Bool {
    pages <= self.pages ?? pages && estimate.objects <= objects && estimate.memory <= memory
  }
}
