package app.lookalike.base.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    /** The first part of every key; a string that begins so and has a dot is one. */
    private static final Pattern KEY = Pattern.compile(
            "\"((?:banner|browse|picture|task|job|bar|prompt|status|model|search|query|attribute|card|why|state|refused"
                    + "|shortcuts|skipped|report|app|network"
                    + "|action|palette|toast|settings|jobs|log|about|camera|compare|boards|welcome|import|kaggle"
                    + "|quality|learning|curation|filter|health|insights|map|fairness|modelcard|product|export|catalogue"
                    + "|foryou|shared)\\.[a-zA-Z.]*)\"");

    /** Where a key is asked for, whatever it begins with, or one of two. */
    private static final Pattern CALL =
            Pattern.compile("\\bMessages\\.get(?:Or)?\\((?:[^\";,]*\\?)?\\s*\"([^\"]+)\"(?:\\s*:\\s*\"([^\"]+)\")?");

    /** What is shown to users: a failure whose message is for people, and what a job reports. */
    private static final Pattern SHOWN = Pattern.compile(
            "\\bnew (?:Lookalike|UnreadableImage|InvalidEmbedding|DamagedVector|InvalidJson|Camera|Download|Checksum)Exception\\("
                    + "|\\.update\\(");

    private static final Pattern WORDS = Pattern.compile("\"[^\"\\n]*[A-Za-z]{2} [^\"\\n]*\"|\"\"\"");

    private static final Path SOURCES = Path.of("src/main/java/app/lookalike");

    /** Where an argument goes, with how it is written; a choice repeats its words, so these may differ. */
    private static final Pattern PLACE = Pattern.compile("\\{\\d(?:,number[^}|]*|,choice)?");

    @Test
    void hasEveryTextThatTheCodeAsksForAndNoOther() throws IOException {
        Set<String> asked = new TreeSet<>(Set.of("separator", "app.title"));
        for (Path file : sources()) {
            String source = Files.readString(file);
            Stream.of(CALL, KEY)
                    .filter(keys -> keys == CALL || file.startsWith(SOURCES.resolve("ui")))
                    .flatMap(keys -> keys.matcher(source).results())
                    .flatMap(found ->
                            IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group))
                    .filter(Objects::nonNull)
                    .forEach(asked::add);
        }
        asked.remove("app.lookalike.messages");
        Set<String> written = texts().stringPropertyNames();

        assertThat(written)
                .containsAll(asked.stream().filter(key -> !key.endsWith(".")).toList());
        assertThat(written).filteredOn(key -> !asked.contains(key)).allMatch(key -> asked.stream()
                .anyMatch(part -> (part.endsWith(".") && key.startsWith(part))
                        || key.equals(part + ".hint")
                        || key.equals(part + ".text")));
    }

    @Test
    void fillsNumbersAsTheLanguageWritesThem() {
        assertThat(Messages.get("status.counts", 44_446, 1)).isEqualTo("44,446 products · 1 indexed");
        assertThat(Messages.get("status.counts", 1, 0)).isEqualTo("1 product · 0 indexed");
    }

    @Test
    void hasNoApostropheThatWouldSwallowTheNextPlace() throws IOException {
        assertThat(texts("_de").values()).noneMatch(text -> text.toString().contains("'"));
        assertThat(texts().values())
                .noneMatch(text -> !places(text.toString()).isEmpty()
                        && text.toString().replace("''", "").contains("'"));
    }

    /** The command line is English; whatever else says something to people does it in the language of the window. */
    @Test
    void whatPeopleSeeIsNotWrittenInTheCode() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            Matcher shown = SHOWN.matcher(source);
            while (!file.startsWith(SOURCES.resolve("cli")) && shown.find()) {
                String arguments = CALL.matcher(arguments(source, shown.end())).replaceAll("Messages.get(");
                if (arguments.stripLeading().startsWith("\"")
                        || WORDS.matcher(arguments).find()) {
                    long line = source.substring(0, shown.start()).lines().count();
                    found.add(file + ":" + line + ": " + arguments);
                }
            }
        }
        assertThat(found).as("texts that belong in messages.properties").isEmpty();
    }

    /** What is written between an opening parenthesis, just before {@code from}, and the one that closes it. */
    private static String arguments(String source, int from) {
        int open = 1;
        boolean quoted = false;
        int at = from;
        while (open > 0 && at < source.length()) {
            char c = source.charAt(at++);
            if (c == '\\' && quoted) {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                open += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return source.substring(from, at);
    }

    private static List<Path> sources() throws IOException {
        assumeTrue(Files.isDirectory(SOURCES), "the sources are not here");
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void everyTextIsThereInGermanWithTheSamePlaces() throws IOException {
        Properties german = texts("_de");
        assertThat(german.stringPropertyNames()).isEqualTo(texts().stringPropertyNames());
        texts().forEach((key, text) -> assertThat(places(german.getProperty(key.toString())))
                .as("places in %s", key)
                .isEqualTo(places(text.toString())));
    }

    @Test
    void everyTextCanBeFilled() throws IOException {
        for (Properties texts : List.of(texts(), texts("_de"))) {
            texts.forEach((key, text) -> assertThatCode(() -> new MessageFormat(text.toString(), Locale.GERMAN))
                    .as("%s", key)
                    .doesNotThrowAnyException());
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts() throws IOException {
        return texts("");
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(
                Messages.class.getResourceAsStream("/app/lookalike/messages" + language + ".properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
