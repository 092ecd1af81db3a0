import Testing

@testable import Documents

@Suite struct LengthTests {
  @Test func theOfficialPageHasTheStandardsGrid() {
    let page = PageStyle.official
    // 156 mm / 28 = 5.5714 mm = 15.793 pt; 225 mm / 22 = 10.2273 mm = 28.990 pt.
    #expect(abs(page.cell.points - 15.793) < 0.001)
    #expect(abs(page.pitch.points - 28.990) < 0.001)
    // 210 − 28 − 156 = 26 mm on the right, 297 − 37 − 225 = 35 mm below.
    #expect(abs((page.width - page.left - page.blockWidth).millimetres - 26) < 1e-9)
    #expect(abs((page.height - page.top - page.blockHeight).millimetres - 35) < 1e-9)
  }

  @Test func anInchIs72Points() {
    #expect(Length.millimetres(25.4) == Length.points(72))
  }
}
