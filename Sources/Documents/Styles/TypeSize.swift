/// Chinese sizes of type (号) in points as office software has them; GB/T 9704-2012 names 二号, 三号 and 四号.
public enum TypeSize {
  /// 一号, 26 pt.
  public static let one = Length.points(26)
  /// 二号, 22 pt: the title (7.3.1).
  public static let two = Length.points(22)
  /// 小二, 18 pt.
  public static let smallTwo = Length.points(18)
  /// 三号, 16 pt: the body (5.2.2).
  public static let three = Length.points(16)
  /// 四号, 14 pt: page numbers (7.5).
  public static let four = Length.points(14)
  /// 小四, 12 pt.
  public static let smallFour = Length.points(12)
  /// 五号, 10.5 pt.
  public static let five = Length.points(10.5)
}
