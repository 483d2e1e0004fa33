package app.lookalike.ui.search.model;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.service.query.Understanding;
import app.lookalike.service.query.Understanding.Correction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One part of what words were understood as, to be shown and taken off: all that the same words say.
 *
 * @param name such as "Colour: Red"
 * @param wanted false where it is to be avoided
 * @param from where the words that say it begin in the text
 * @param to where they end, exclusively
 */
public record WordChip(String name, boolean wanted, int from, int to) {
    /** More values of one attribute are counted only. */
    private static final int VALUES = 3;

    /** The parts of what was understood, in the order of the text. */
    public static List<WordChip> of(Understanding understood) {
        List<WordChip> parts = new ArrayList<>();
        understood.values().forEach(value -> add(parts, chip(value)));
        understood.words().forEach(word -> add(parts, chip(understood, word)));
        parts.sort(Comparator.comparingInt(WordChip::from));
        return parts;
    }

    private static void add(List<WordChip> parts, WordChip chip) {
        for (int i = 0; i < parts.size(); i++) {
            WordChip before = parts.get(i);
            if (before.from == chip.from && before.to == chip.to) {
                if (!before.name.equals(chip.name)) {
                    String both = before.name + Messages.get("separator") + chip.name;
                    parts.set(i, new WordChip(both, before.wanted, before.from, before.to));
                }
                return;
            }
        }
        parts.add(chip);
    }

    private static WordChip chip(Understanding.Value value) {
        String values =
                value.values().stream().limit(VALUES).collect(Collectors.joining(Messages.get("search.words.or")));
        int more = value.values().size() - VALUES;
        String shown = more > 0 ? Messages.get("search.words.more", values, more) : values;
        String attribute = Attribute.ofKey(value.attribute())
                .map(Attributes::nameInFilter)
                .orElse(value.attribute());
        String key = value.wanted() ? "search.filter.chip" : "search.words.notValue";
        return new WordChip(Messages.get(key, attribute, shown), value.wanted(), value.from(), value.to());
    }

    private static WordChip chip(Understanding understood, Understanding.Word word) {
        String written = understood.text().substring(word.from(), word.to());
        String meant = understood.corrected().stream()
                .filter(one -> one.written().equals(written))
                .map(Correction::meant)
                .findFirst()
                .orElse(written);
        String name = word.wanted()
                ? Messages.get("search.words.word", meant)
                : Messages.get("search.words.notWord", meant);
        return new WordChip(name, word.wanted(), word.from(), word.to());
    }

    /** The text without this part; where something is to be avoided, only what was understood stays of it. */
    String takenFrom(Understanding understood) {
        List<WordChip> all = of(understood);
        if (all.size() == 1) {
            return "";
        }
        if (all.stream().allMatch(WordChip::wanted)) {
            return understood.without(from, to);
        }
        return all.stream()
                .filter(chip -> !chip.equals(this))
                .map(chip -> (chip.wanted ? "" : Messages.get("search.words.without") + " ")
                        + understood.text().substring(chip.from, chip.to))
                .collect(Collectors.joining(" "));
    }
}
