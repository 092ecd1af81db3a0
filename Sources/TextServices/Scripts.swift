import CICU

/// Which script characters belong to (UAX #24).
public enum Scripts {
  public static func script(of scalar: Unicode.Scalar) -> Script {
    Script(code: huizong_icu_script(scalar.value))
  }

  /// The text in runs of one script. Characters of no script of their own go with what stands before them, at the start
  /// with what follows; a text of such alone is one run of `common`.
  public static func runs(in scalars: some Sequence<Unicode.Scalar>) -> [ScriptRun] {
    var runs: [ScriptRun] = []
    var start = 0
    var current: Script?
    var end = 0
    for scalar in scalars {
      let script = script(of: scalar)
      if script != .common, script != .inherited, script != .unknown, script != current {
        if let current {
          runs.append(ScriptRun(range: start..<end, script: current))
          start = end
        }
        current = script
      }
      end += 1
    }
    if end > start { runs.append(ScriptRun(range: start..<end, script: current ?? .common)) }
    return runs
  }
}
