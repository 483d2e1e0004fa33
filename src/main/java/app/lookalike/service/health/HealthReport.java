package app.lookalike.service.health;

import app.lookalike.catalog.curation.IgnoredFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with a catalogue.
 *
 * @param catalogue its title
 * @param products how many
 * @param pictures products with a picture
 * @param indexed products that can be found
 * @param sections one for each kind, in the order of {@link HealthKind}
 */
public record HealthReport(String catalogue, int products, int pictures, int indexed, List<HealthSection> sections) {
    /** Copies the list. */
    public HealthReport {
        sections = List.copyOf(sections);
    }

    /** How many problems are open, of all kinds. */
    public int open() {
        return sections.stream().mapToInt(section -> section.open().size()).sum();
    }

    /** The problems of that kind. */
    public HealthSection section(HealthKind kind) {
        return sections.stream()
                .filter(section -> section.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** The same problems with these ignored, and no others. */
    HealthReport ignoring(Set<IgnoredFinding> ignored) {
        return new HealthReport(
                catalogue,
                products,
                pictures,
                indexed,
                sections.stream().map(section -> ignoring(section, ignored)).toList());
    }

    private static HealthSection ignoring(HealthSection section, Set<IgnoredFinding> ignored) {
        List<Finding> all = new ArrayList<>(section.open());
        all.addAll(section.ignored());
        return new HealthSection(
                section.kind(),
                all.stream().filter(one -> !ignored.contains(one.ignored())).toList(),
                all.stream().filter(one -> ignored.contains(one.ignored())).toList(),
                section.notLooked());
    }
}
