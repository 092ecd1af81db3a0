import Typesetting

/// Where pages go that nobody wants to see: only what they print, and how many they are, is asked for.
struct UnwantedPages: PageSink {
  private(set) var pages = 0
  private(set) var volumes = 0

  mutating func begin(_ volume: Volume) { volumes += 1 }
  mutating func take(_ page: Frame, elements: ArraySlice<StructureElement>) { pages += 1 }
}
