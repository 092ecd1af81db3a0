import ArgumentParser
import Reports

/// The root of a register as it is printed, in groups and in any case.
enum RootArgument {
  /// - Returns: its 64 digits.
  /// - Throws: wrong usage: what is no root must not be told to be one that the register does not have.
  static func digits(_ text: String) throws -> String {
    guard let digits = ArchiveCommands.rootDigits(text) else {
      throw ValidationError("根是 64 位十六进制数字。 A root is 64 hexadecimal digits.")
    }
    return digits
  }
}
