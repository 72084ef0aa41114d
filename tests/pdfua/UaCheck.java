import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Holds PDF files against PDF/UA-1 with the engine of veraPDF: a line for each file, and below it one for each rule that it breaks. */
public final class UaCheck {
  private static final int EVERY_FAULT = -1;

  public static void main(String[] files) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    boolean all = true;
    for (String file : files) {
      all &= holds(file);
    }
    System.exit(all ? 0 : 1);
  }

  private static boolean holds(String file) throws Exception {
    PDFAFlavour profile = PDFAFlavour.PDFUA_1;
    try (var parser = Foundries.defaultInstance().createParser(new FileInputStream(file), profile, profile);
        var validator = Foundries.defaultInstance().createValidator(profile, EVERY_FAULT, false, true, false)) {
      var result = validator.validate(parser);
      System.out.printf("%s %s%n", result.isCompliant() ? "PASS" : "FAIL", file);
      Map<String, String> broken = new TreeMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          var rule = assertion.getRuleId();
          broken.putIfAbsent(rule.getClause() + "-" + rule.getTestNumber(), assertion.getMessage() + " @ " + assertion.getLocation().getContext());
        }
      }
      broken.forEach((rule, message) -> System.out.printf("  %s %s%n", rule, message));
      return result.isCompliant();
    }
  }
}
