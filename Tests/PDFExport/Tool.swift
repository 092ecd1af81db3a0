import Foundation

/// Programs that read files from outside.
enum Tool {
  /// Whether the program is on the path.
  static func has(_ name: String) -> Bool { path(of: name) != nil }

  private static func path(of name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What the program writes to standard output.
  /// - Parameter folder: where it is run; nil for where the tests are.
  static func output(_ name: String, _ arguments: [String], in folder: String? = nil) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path(of: name) ?? name)
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }

  static func text(_ name: String, _ arguments: [String]) throws -> String {
    String(decoding: try output(name, arguments), as: UTF8.self)
  }

  /// Gives `use` the path of a file that holds `bytes` and is gone afterwards.
  static func withFile<Result>(
    _ bytes: [UInt8], _ suffix: String = "pdf", _ use: (String) throws -> Result
  ) throws -> Result {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("huizong-\(UUID().uuidString).\(suffix)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try use(file.path)
  }
}
