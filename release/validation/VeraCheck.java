// Checks PDF files with veraPDF against one or more standards.
//
//   java -cp … VeraCheck.java ua1,3a FILE...
//
// Prints one line of JSON for each file and standard:
//   {"file", "standard", "compliant", "checks", "failures": [{"rule", "count", "expected", "found", "where"}]}
// The exit status is 1 when a file does not comply or cannot be read.

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

public class VeraCheck {
    private static final int FAILURES_AT_MOST = 10_000;

    /** A rule that a file breaks: how often, and where for the first time. */
    private static final class Failure {
        final TestAssertion first;
        int count;

        Failure(TestAssertion first) {
            this.first = first;
        }
    }

    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        boolean allComply = true;
        for (int i = 1; i < arguments.length; i++) {
            for (String standard : arguments[0].split(",")) {
                allComply &= check(new File(arguments[i]), standard);
            }
        }
        System.exit(allComply ? 0 : 1);
    }

    private static boolean check(File file, String standard) {
        String head = "{\"file\":" + json(file) + ",\"standard\":" + json(standard);
        PDFAFlavour flavour = PDFAFlavour.fromString(standard);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance()
                                .createValidator(flavour, FAILURES_AT_MOST, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.println(
                    head
                            + ",\"compliant\":" + result.isCompliant()
                            + ",\"checks\":" + result.getTotalAssertions()
                            + ",\"failures\":[" + failures(result, flavour) + "]}");
            return result.isCompliant();
        } catch (Exception error) {
            System.out.println(
                    head
                            + ",\"compliant\":false,\"checks\":0,\"failures\":[{\"rule\":\"unreadable\","
                            + "\"count\":1,\"expected\":\"\",\"found\":" + json(error)
                            + ",\"where\":\"\"}]}");
            return false;
        }
    }

    private static String failures(ValidationResult result, PDFAFlavour flavour) {
        Map<String, Failure> byRule = new LinkedHashMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                String rule =
                        assertion.getRuleId().getClause()
                                + "-"
                                + assertion.getRuleId().getTestNumber();
                byRule.computeIfAbsent(rule, unused -> new Failure(assertion)).count++;
            }
        }
        ValidationProfile profile =
                Profiles.getVeraProfileDirectory().getValidationProfileByFlavour(flavour);
        List<String> written = new ArrayList<>();
        byRule.forEach((rule, failure) -> written.add(failure(rule, failure, profile)));
        return String.join(",", written);
    }

    private static String failure(String rule, Failure failure, ValidationProfile profile) {
        TestAssertion first = failure.first;
        return "{\"rule\":" + json(rule)
                + ",\"count\":" + failure.count
                + ",\"expected\":" + json(profile.getRuleByRuleId(first.getRuleId()).getDescription())
                + ",\"found\":" + json(first.getErrorMessage())
                + ",\"where\":" + json(first.getLocation().getContext())
                + "}";
    }

    /** A value as a JSON string on one line. */
    private static String json(Object value) {
        String text = String.valueOf(value).replace("\\", "\\\\").replace("\"", "\\\"");
        return "\"" + text.replaceAll("[\\s\\p{Cntrl}]+", " ") + "\"";
    }
}
