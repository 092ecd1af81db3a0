#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Programs that did not come with Huizong, asked for a second opinion.
public enum OutsideProgram {
  /// The first of `names` on the search path, or nil.
  public static func find(_ names: String...) -> String? {
    let folders = getenv("PATH").map { String(cString: $0) }?.split(separator: ":") ?? []
    for name in names {
      for folder in folders where access("\(folder)/\(name)", X_OK) == 0 { return "\(folder)/\(name)" }
    }
    return nil
  }

  /// A Python that has these modules, or nil: the project's own environment, else the system's.
  public static func python(with modules: String...) -> String? {
    let candidates = [repository + "/.build-python/bin/python3", find("python3")].compactMap { $0 }
    let imports = modules.map { "import \($0)" }.joined(separator: "; ")
    return candidates.first { access($0, X_OK) == 0 && run($0, "-c", imports.isEmpty ? "pass" : imports).status == 0 }
  }

  /// The folder that holds `Package.swift`.
  public static let repository: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()

  /// Runs a program and waits for it; standard error goes with standard output.
  public static func run(_ program: String, _ arguments: String...) -> (status: Int32, output: String) {
    run(program, arguments)
  }

  /// The same, of as many arguments as there are.
  public static func run(_ program: String, _ arguments: [String]) -> (status: Int32, output: String) {
    var descriptors: [Int32] = [0, 0]
    guard pipe(&descriptors) == 0 else { return (-1, "no pipe") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, descriptors[1], 1)
    posix_spawn_file_actions_adddup2(&actions, descriptors[1], 2)
    posix_spawn_file_actions_addclose(&actions, descriptors[0])
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    let spawned = posix_spawn(&child, program, &actions, nil, &words, environ)
    close(descriptors[1])
    guard spawned == 0 else {
      close(descriptors[0])
      return (-1, "not started: \(spawned)")
    }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptors[0], &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { break }
      output += buffer[..<count]
    }
    close(descriptors[0])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    return ((status >> 8) & 0xff | (status & 0x7f) << 8, String(decoding: output, as: UTF8.self))
  }
}
