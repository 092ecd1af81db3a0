import Diagnostics
import Documents

/// Writes what a file says of itself: catalogue, information, XMP, output intent.
struct DocumentCatalogue {
  let metadata: DocumentMetadata
  let options: PDFOptions
  let objects: PDFObjects
  let labels: PageLabels
  let embedded: EmbeddedFiles
  let recordDigest: String?

  /// - Parameters:
  ///   - outline: the bookmarks, and whether the file is opened with them.
  ///   - start: the object of the page that is shown first, and its upper edge.
  func write(
    pageTree: Int, start: (page: Int, top: Double), structure: Int?, outline: (root: Int, isShown: Bool)?
  ) throws(Failed) {
    let packet = objects.reserve()
    try objects.writeStream(
      packet, XMPPacket(metadata, options.standard, recordDigest: recordDigest).bytes, filter: .none
    ) { head in head.write("/Type/Metadata/Subtype/XML") }
    let profile = try writeProfile()
    let catalogue = objects.reserve()
    try objects.write(catalogue) { body in
      body.write("<</Type/Catalog/Pages ")
      body.write(reference: pageTree)
      body.write("/Metadata ")
      body.write(reference: packet)
      body.write("/Lang")
      body.write(text: metadata.language.rawValue)
      body.write("/ViewerPreferences<</DisplayDocTitle true>>")
      labels.write(to: &body)
      embedded.writeEntries(to: &body)
      if let profile {
        body.write("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)")
        body.write("/Info(sRGB IEC61966-2.1)/DestOutputProfile ")
        body.write(reference: profile)
        body.write(">>]")
      }
      if let outline {
        body.write("/Outlines ")
        body.write(reference: outline.root)
      }
      body.write(outline?.isShown == true ? "/PageMode/UseOutlines" : "/PageMode/UseNone")
      // The first page from its top, page after page in one column; how large is left to the reader.
      body.write("/PageLayout/OneColumn/OpenAction[")
      body.write(reference: start.page)
      body.write("/XYZ 0 ")
      body.write(start.top)
      body.write(" null]")
      if let structure {
        body.write("/MarkInfo<</Marked true>>/StructTreeRoot ")
        body.write(reference: structure)
      }
      body.write(">>")
    }
    let information = objects.reserve()
    try objects.write(information) { body in writeInformation(to: &body) }
    try objects.finish { trailer in
      trailer.write("/Root ")
      trailer.write(reference: catalogue)
      trailer.write("/Info ")
      trailer.write(reference: information)
    }
  }

  /// What the colours mean, which PDF/A wants to know (ISO 19005-2 and -3, 6.2.3); a plain file leaves it to the device.
  private func writeProfile() throws(Failed) -> Int? {
    guard options.standard.part != nil else { return nil }
    let profile = objects.reserve()
    try objects.writeStream(profile, ColourProfile.sRGB) { head in head.write("/N 3") }
    return profile
  }

  private func writeInformation(to body: inout PDFBytes) {
    body.write("<<")
    let date = MetadataDate(day: metadata.date)?.pdf ?? ""
    let entries: [(StaticString, String)] = [
      ("/Title", metadata.title), ("/Author", metadata.issuer), ("/Subject", metadata.subject ?? ""),
      ("/Creator", XMPPacket.creator), ("/Producer", XMPPacket.creator), ("/CreationDate", date), ("/ModDate", date),
    ]
    // What is too long for a string is in the XMP alone.
    for (key, value) in entries where !value.isEmpty && PDFBytes.fits(value) {
      body.write(key)
      body.write(text: value)
    }
    body.write(">>")
  }
}
