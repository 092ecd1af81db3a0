import Campaigns
import Diagnostics
import Surroundings
import TestSupport
import Testing

@testable import Intake

/// Answers that are persons' names are no options, however often they come.
@Suite struct AskedPersonTests {
  private func found(_ header: String, _ answers: [String]) throws -> AnswerSheet.Found {
    let csv =
      "序号,1、\(header),2、是否支持？,3、您的意见\n"
      + answers.enumerated().map { "\($0 + 1),\($1),支持,话\($0)\n" }.joined()
    let importer = try TableImporter(
      ["卷.csv"], options: TableImportOptions(), world: MemoryWorld(texts: ["卷.csv": csv]))
    let first = importer.tables.first?.answers.first { $0.text != "是否支持？" }
    let isTold = importer.log.count(of: .optionsNames) == 1
    let found = try #require(first)
    #expect(found.hidesNames == isTold)
    return found
  }

  @Test(arguments: [
    "您推荐的业委会委员", "您的孩子由哪位老师教", "您的邻居", "户主", "孩子的班主任", "法定代表人", "服务您的社区民警", "紧急联络人", "您推荐的人大代表候选人", "您最信任的物业经理",
    "您认为谁最合适",
    "您最想表扬的工作人员是", "您选举的居民代表",
  ])
  func questionsForSomebody(_ header: String) throws {
    let found = try found(header, ["农甲", "某乙", "农甲", "某乙"])
    #expect(found.kind == .open && found.options == [] && found.hidesNames)
  }

  @Test(arguments: [("您的房号", "3-1-201"), ("您家的门牌号", "12号"), ("您的出生年月", "1985-03"), ("出生日期", "1985-03-01")])
  func roomsAndDaysOfBirth(_ header: String, _ answer: String) throws {
    let found = try found(header, [answer, answer, "x", "x"])
    #expect(found.kind == .open && !found.hidesNames)
  }

  @Test func answersThatLookLikeNames() throws {
    #expect(try found("您的答案", ["陈建国", "赵丽", "陈建国", "赵丽"]).hidesNames)
    #expect(try found("三选一", ["王秀英", "李志高", "王秀英", "李志高", "弃权", "弃权"]).hidesNames)
  }

  /// Words that begin with what are surnames too, and questions about somebody.
  @Test(arguments: [
    ("最看重什么", ["安全", "方便", "安全", "方便"]), ("心情如何", ["高兴", "平静", "高兴", "平静"]), ("您所在的小区", ["金桂园", "白云居", "金桂园", "白云居"]),
    ("喜欢的颜色", ["黄色", "蓝色", "黄色", "蓝色"]), ("铺什么", ["石板", "沥青", "石板", "沥青"]), ("您住在哪", ["李家沟", "王家湾", "李家沟", "王家湾"]),
    ("费用应由谁承担", ["业主", "政府", "业主", "政府"]), ("您是业委会委员", ["是", "否", "是", "否"]), ("是否认识社区民警", ["认识", "没见过", "认识", "没见过"]),
    ("家里有几位老师", ["一位", "两位", "一位", "两位"]), ("怎么来", ["公交", "步行", "公交", "步行"]), ("您就读的学校", ["一中", "二中", "一中", "二中"]),
    ("出行遇到的事", ["高血压", "糖尿病", "高血压", "糖尿病"]),
  ])
  func questionsAboutOtherThings(_ header: String, _ answers: [String]) throws {
    let found = try found(header, answers)
    #expect(found.kind == .single && Set(found.options) == Set(answers) && !found.hidesNames)
  }

  @Test func scalesAreNone() throws {
    #expect(try found("您对老师的评价", ["满意", "不满意", "满意", "一般"]).kind == .scale)
  }
}
