import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;

/** Tries files by profiles of veraPDF, which are read once. */
final class Judge {
  /** Of a rule broken ten thousand times one place is enough to look for the cause. */
  private static final int PLACES_KEPT = 1;

  private final Map<PDFAFlavour, ValidationProfile> profiles = new HashMap<>();

  Judge() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  /** One verdict for each name of a profile ({@code 3a}, {@code ua1}), in their order. */
  List<Verdict> verdicts(Path file, List<String> names) {
    List<Verdict> verdicts = new ArrayList<>();
    for (String name : names) {
      // A file may be broken in any way, deeply nested included: whatever is thrown is a verdict, not the end of the run.
      try {
        verdicts.add(verdict(file, name));
      } catch (Exception | StackOverflowError problem) {
        verdicts.add(Verdict.unreadable(file.toString(), name, problem));
      }
    }
    return verdicts;
  }

  private Verdict verdict(Path file, String name) throws Exception {
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
    if (flavour == PDFAFlavour.NO_FLAVOUR) throw new IllegalArgumentException("no profile " + name);
    if (!profiles.containsKey(flavour)) profiles.put(flavour, ProfileReader.read(flavour));
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file.toFile(), flavour);
        PDFAValidator validator =
            ValidatorFactory.createValidator(profiles.get(flavour), PLACES_KEPT, false, true, false)) {
      return verdict(file, name, validator.validate(parser));
    }
  }

  private static Verdict verdict(Path file, String name, ValidationResult result) {
    Map<RuleId, TestAssertion> places = new HashMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.FAILED) places.putIfAbsent(assertion.getRuleId(), assertion);
    }
    List<Verdict.BrokenRule> broken = new ArrayList<>();
    for (Rule rule : result.getValidationProfile().getRules()) {
      Integer count = result.getFailedChecks().get(rule.getRuleId());
      if (count != null) broken.add(broken(rule, count, places.get(rule.getRuleId())));
    }
    broken.sort(Comparator.comparing(Verdict.BrokenRule::rule, Judge::compareByNumbers));
    if (result.isCompliant() != broken.isEmpty()) throw new IllegalStateException("verdict without a broken rule");
    return new Verdict(file.toString(), name, broken.isEmpty(), result.getTotalAssertions(), broken, null);
  }

  private static Verdict.BrokenRule broken(Rule rule, int count, TestAssertion place) {
    String message = place == null ? null : place.getErrorMessage();
    String context = place == null || place.getLocation() == null ? null : place.getLocation().getContext();
    String name = rule.getRuleId().getClause() + "-" + rule.getRuleId().getTestNumber();
    return new Verdict.BrokenRule(name, count, rule.getDescription(), message, context);
  }

  /** 7.2-9 before 7.2-10. */
  private static int compareByNumbers(String left, String right) {
    String[] a = left.split("[.-]");
    String[] b = right.split("[.-]");
    for (int index = 0; index < Math.min(a.length, b.length); index++) {
      int order = a[index].length() != b[index].length() ? a[index].length() - b[index].length() : a[index].compareTo(b[index]);
      if (order != 0) return order;
    }
    return a.length - b.length;
  }
}
