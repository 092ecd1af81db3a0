import Typesetting

/// Where pages go that nobody wants to see: only what they print is asked for.
struct UnwantedPages: PageSink {
  mutating func take(_ page: Frame, elements: ArraySlice<StructureElement>) {}
}
