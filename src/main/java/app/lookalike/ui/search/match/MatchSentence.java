package app.lookalike.ui.search.match;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.ui.search.match.KnownLabel.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One sentence on what a result shares with the query and what not, such as "Same type and gender; colour differs: Black,
 * yours is Brown". What is predicted is called so. Where several things differ there is room for the query's only; the
 * result's stand on its card.
 */
final class MatchSentence {
    /** What a sentence has room for; the rest is among all attributes of a match. */
    private static final List<Attribute> SAID =
            List.of(Attribute.ARTICLE_TYPE, Attribute.GENDER, Attribute.BASE_COLOUR);

    private MatchSentence() {}

    /** The sentence; that only looks were compared where nothing is known of the query. */
    static String of(List<AttributeMatch> matches) {
        List<AttributeMatch> said = matches.stream()
                .filter(match -> match.known().source() == Source.WORDS || SAID.contains(match.attribute()))
                .toList();
        if (said.isEmpty()) {
            return Messages.get("match.looks");
        }
        List<String> parts = new ArrayList<>();
        for (Source source : Source.values()) {
            String same = said.stream()
                    .filter(match -> match.isSame() && match.known().source() == source)
                    .map(match -> nameOf(match.attribute()))
                    .collect(Collectors.collectingAndThen(Collectors.toList(), MatchSentence::listed));
            if (!same.isEmpty()) {
                parts.add(Messages.get("match.same." + source, same));
            }
        }
        List<AttributeMatch> different =
                said.stream().filter(match -> !match.isSame()).toList();
        if (different.size() == 1) {
            parts.add(different(different.get(0)));
        } else if (!different.isEmpty()) {
            parts.add(Messages.get(
                    "match.differ." + different.get(0).known().source(),
                    listed(different.stream()
                            .map(match -> nameOf(match.attribute()))
                            .toList()),
                    different.stream()
                            .map(match -> listed(match.known().values()))
                            .collect(Collectors.joining(", "))));
        }
        return capitalised(String.join(Messages.get("match.separator"), parts));
    }

    private static String different(AttributeMatch match) {
        String name = nameOf(match.attribute());
        KnownLabel known = match.known();
        String wanted = listed(known.values());
        if (match.value().isEmpty()) {
            return Messages.get("match.unknown", name, wanted);
        }
        return match.isAsItLooks()
                ? Messages.get("match.asItLooks", name, match.value().get(), wanted)
                : Messages.get(
                        "match.differs." + known.source(), name, match.value().get(), wanted);
    }

    /** The name of an attribute within a sentence. */
    private static String nameOf(Attribute attribute) {
        return Messages.get("match.name." + attribute.key());
    }

    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return words.size() < 2
                ? String.join("", words)
                : Messages.get("match.list", String.join(", ", words.subList(0, last)), words.get(last));
    }

    private static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Messages.language()) + sentence.substring(1);
    }
}
