package app.lookalike.service.health.report;

import app.lookalike.service.health.Finding;
import app.lookalike.service.health.HealthReport;
import app.lookalike.service.health.HealthSection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A health report as the JSON document of the command line. The names of the components are a contract with other
 * people's scripts.
 *
 * @param catalogue its title
 * @param products how many
 * @param pictures products with a picture
 * @param indexed products that can be found
 * @param open problems of all kinds that are not ignored
 * @param kinds all kinds, also those without a problem
 */
public record HealthJson(String catalogue, int products, int pictures, int indexed, int open, List<KindJson> kinds) {
    /** Copies the list. */
    public HealthJson {
        kinds = List.copyOf(kinds);
    }

    /**
     * The problems of one kind.
     *
     * @param kind its name
     * @param title its name for people
     * @param effect what it does to the search
     * @param rule how it is found
     * @param open problems that are not ignored
     * @param affected products that have one of these
     * @param ignored problems that are ignored
     * @param notLooked why nothing was looked for; not there where it was
     * @param findings the open problems
     */
    public record KindJson(
            String kind,
            String title,
            String effect,
            String rule,
            int open,
            int affected,
            int ignored,
            @Nullable String notLooked,
            List<FindingJson> findings) {
        /** Copies the list. */
        public KindJson {
            findings = List.copyOf(findings);
        }
    }

    /**
     * One problem.
     *
     * @param subject what has it
     * @param products ids of the products that have it
     * @param detail for people; may be empty
     */
    public record FindingJson(String subject, List<String> products, String detail) {
        /** Copies the list. */
        public FindingJson {
            products = List.copyOf(products);
        }
    }

    /** The document of that report. */
    public static HealthJson of(HealthReport report) {
        return new HealthJson(
                report.catalogue(),
                report.products(),
                report.pictures(),
                report.indexed(),
                report.open(),
                report.sections().stream().map(HealthJson::kind).toList());
    }

    private static KindJson kind(HealthSection section) {
        return new KindJson(
                section.kind().key(),
                section.kind().title(),
                section.kind().effect(),
                section.kind().rule(),
                section.open().size(),
                section.products().size(),
                section.ignored().size(),
                section.notLooked().isEmpty() ? null : section.notLooked(),
                section.open().stream().map(HealthJson::finding).toList());
    }

    private static FindingJson finding(Finding finding) {
        return new FindingJson(finding.subject(), finding.products(), finding.detail());
    }
}
