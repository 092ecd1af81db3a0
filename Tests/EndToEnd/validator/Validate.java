import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.LogManager;

/**
 * Judges PDF files by veraPDF: all files of a run in one virtual machine, since starting one and compiling the rules
 * takes longer than a short file.
 *
 * <pre>
 * Validate PROFILES FILE…    e.g. Validate 3a,ua1 notice.pdf
 * Validate                   reads lines of standard input: PROFILES, a tabulator, FILE
 * </pre>
 *
 * For every file and profile one line of JSON is written, in the order asked, as soon as it is known: see {@link
 * Verdict}. Exits with 0 when all that was asked was answered, whatever the answers, and with 64 on wrong usage.
 */
public final class Validate {
  private static final int WRONG_USAGE = 64;

  private final ObjectMapper json = new ObjectMapper();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Judge judge = new Judge();

  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 1) {
      System.err.println("usage: Validate [PROFILES FILE...]");
      System.exit(WRONG_USAGE);
    }
    // What the library logs of a broken file, its verdict says.
    LogManager.getLogManager().reset();
    Validate validate = new Validate();
    if (arguments.length > 0) {
      for (String file : Arrays.asList(arguments).subList(1, arguments.length)) validate.answer(arguments[0], file);
      return;
    }
    BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line; (line = requests.readLine()) != null; ) {
      String[] parts = line.split("\t", 2);
      if (parts.length != 2) {
        System.err.println("not PROFILES, a tabulator, FILE: " + line);
        System.exit(WRONG_USAGE);
      }
      validate.answer(parts[0], parts[1]);
    }
  }

  private void answer(String profiles, String file) throws JsonProcessingException {
    List<String> names = List.of(profiles.split(","));
    for (Verdict verdict : judge.verdicts(Path.of(file), names)) out.println(json.writeValueAsString(verdict));
  }
}
