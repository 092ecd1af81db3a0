enum BuildJSON {
  static func value(_ build: BuildInformation) -> JSONValue {
    .object(known: [
      ("program", .string(build.program)), ("version", .string(build.version)),
      ("template", build.template.map { .string($0) }),
    ])
  }
}
