import Diagnostics
import Surroundings
import Testing

@testable import Intake

/// Lines between rows that say who somebody is, and ids that do.
@Suite struct PersonHeadingTests {
  @Test(arguments: [
    "韦小雁 13812345678 反映：", "反映人：覃玉芬", "来信人：陈建国 电话13812345678", "李志高（青泽镇柳巷村）", "何建军 13912345678", "马明远、周慧芳（李店镇）", "陈建国",
    "王女士（柳巷社区）", "村民陈建国来信", "联系人姓名：赵丽", "欧阳清荷 0771-5551234", "网友“柳巷阿婆”", "赵丽（青泽镇）", "阿依古丽·买买提", "柳巷村 韦小雁 13812345678",
    "覃玉芬等3人（柳巷村）",
  ])
  func persons(_ line: String) { #expect(PersonHeading.isPerson(line)) }

  @Test(arguments: [
    "一、总则部分", "二、养犬登记", "关于停车的意见", "安全", "方便群众", "高中（含职高）", "农业农村局", "林业（森林防火）", "柳溪片", "江北区", "石桥镇（12条）", "书面反馈",
    "提出人：县财政局",
    "县财政局 0771-5551234", "路灯（柳巷路）", "2026年3月", "群众来信反映", "金桂园小区", "李家沟", "第一章 总则", "管网改造（2024—2026）", "温馨提示", "黄河路",
    "水利", "来信",
  ])
  func headings(_ line: String) { #expect(!PersonHeading.isPerson(line)) }

  private let table = "序号,意见内容,时间\n一、路面,,\n1,修路,2026-03-01\n李志高（青泽镇柳巷村）,,\n2,修桥,2026-03-02\n反映人：覃玉芬,,\n"

  /// Neither in a folder nor in an import is the line a group, and its words are not told.
  @Test func areNoGroups() throws {
    let folder = try Loading.rows(table)
    #expect(folder.value.allGroups.map(\.heading) == ["一、路面"])
    #expect(folder.value.rows.map(\.text.original) == ["修路", "修桥"])
    #expect(folder.log.count(of: .personLine) == 2)
    let importer = try TableImporter(
      ["表.csv"], options: TableImportOptions(), world: MemoryWorld(texts: ["表.csv": table]))
    let result = try importer.run(write: { _ throws(Failed) in }, keep: { _ throws(Failed) in })
    #expect(result.log.count(of: .personLine) == 2)
    for log in [folder.log, result.log] {
      let told = log.diagnostics.filter { $0.code == .personLine }
      #expect(told.allSatisfy { $0.arguments.isEmpty && !$0.message(in: .zh).contains("志高") })
    }
  }

  @Test func idsWithNames() throws {
    let csv =
      "编号,姓名,意见内容\n王秀英-1,,甲\n李志高2,,乙\n3-欧阳清荷,,丙\n赵丽-4,赵丽,丁\n建议-5,,戊\n江北区-6,,己\n城建〔2026〕7号,,庚\n许昌-8,,辛\n赵丽-9,,壬\n王女士-10,王女士,癸\n"
    let loaded = try Loading.rows(csv)
    #expect(
      loaded.value.rows.map(\.id) == [
        "row1", "row2", "row3", "row4", "建议-5", "江北区-6", "城建〔2026〕7号", "许昌-8", "赵丽-9", "王女士-10",
      ])
    #expect(loaded.log.count(of: .idPersonal) == 4)
  }
}
