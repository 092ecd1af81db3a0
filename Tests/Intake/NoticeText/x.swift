import Testing
import Diagnostics
@testable import Intake
#if canImport(Glibc)
import Glibc
#endif
@Test func dump() throws {
  guard let p = getenv("DUMP") else { return }
  let path = String(cString: p)
  guard let f = fopen(path, "r") else { return }
  var bytes = [UInt8](repeating: 0, count: 60_000_000)
  let n = fread(&bytes, 1, bytes.count, f); fclose(f)
  do {
    let r = try NoticeTextImporter.read(Array(bytes[..<n]), path: "x.txt")
    print(ImportLogWriter.text(r.value, sourceName: "x.txt")); print(CampaignYAMLWriter.write(r.value, sourceName: "x.txt"))
    for d in r.log.diagnostics { print(d.place?.text ?? "", d.code.id, d.message(in: .zh)) }
    let a = r.value.partsInOrder.joined().filter { !$0.isWhitespace }, b = r.value.cleanedText.filter { !$0.isWhitespace }
    print("PARTS", a == b, a.count, b.count, r.value.cleanedText.count)
  } catch { let e = error; for d in e.log.diagnostics { print(d.place?.text ?? "", d.code.id, d.message(in: .zh), d.message(in: .en)) } }
}
