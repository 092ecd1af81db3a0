/// The program as it names itself in files and messages.
public enum Program {
  public static let name = "huizong"
  public static let version = "0.1.0"
}
