import java.util.List;

/**
 * What a profile says of a file.
 *
 * @param checks how many assertions were tried; none where the file could not be read
 * @param failed the rules that the file breaks, in the order of their clauses
 * @param error why the file could not be judged; null where it was
 */
record Verdict(String file, String profile, boolean passed, int checks, List<BrokenRule> failed, String error) {
  /**
   * A rule that a file breaks.
   *
   * @param rule clause and number of the test, as veraPDF's documentation names rules: {@code 7.1-3}
   * @param count how often
   * @param message what is wrong at the first place found
   * @param context the path of objects to that place
   */
  record BrokenRule(String rule, int count, String description, String message, String context) {}

  static Verdict unreadable(String file, String profile, Throwable problem) {
    StringBuilder words = new StringBuilder();
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      words.append(words.isEmpty() ? "" : ": ").append(cause);
    }
    return new Verdict(file, profile, false, 0, List.of(), words.toString());
  }
}
