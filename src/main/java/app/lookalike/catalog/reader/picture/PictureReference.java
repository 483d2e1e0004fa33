package app.lookalike.catalog.reader.picture;

import app.lookalike.catalog.reader.files.PictureFiles;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways to read what a row says of its picture, the most literal first.
 *
 * @param readings at least one
 * @param onTheWeb whether it is an address on the web rather than a path
 */
record PictureReference(List<Reading> readings, boolean onTheWeb) {
    private static final Pattern WEB = Pattern.compile("(?i)(https?:)?//.+");
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]+://?");
    /** A drive, a root, a home. */
    private static final Pattern ROOT = Pattern.compile("([A-Za-z]:)?/.*|~/.*");

    private static final Pattern DRIVE = Pattern.compile("^([A-Za-z]:|~)?/+");

    private static final Pattern HERE = Pattern.compile("^(\\./)+");
    /** A URL of this machine's files (RFC 8089); its first group is the path. */
    private static final Pattern FILE =
            Pattern.compile("(?i)file:(?://(?:localhost)?)?(?:/(?=[A-Z]:/))?((?:[A-Z]:)?/.*)");

    private static final Pattern ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");
    /** What shops add to a file's name to ask for a size. */
    private static final Pattern SIZE = Pattern.compile(
            "(?i)[_-](\\d{2,4}x\\d{0,4}|x\\d{2,4}|pico|icon|thumb|small|compact|medium|large|grande|scaled)"
                    + "(_crop_\\w+)?(@\\dx)?$");

    /**
     * One way.
     *
     * @param path separated by slashes
     * @param step how loosely it was read
     */
    record Reading(String path, LookupStep step) {
        /** Whether the folders in the path are those of another place. */
        boolean isForeign() {
            return step == LookupStep.ADDRESS || step == LookupStep.OTHER_MACHINE;
        }
    }

    static boolean isOnTheWeb(String value) {
        return WEB.matcher(value).matches();
    }

    /** Whether a location is a path of its own rather than one within a tree. */
    static boolean isAbsolute(String location) {
        try {
            return Path.of(location).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The path that a row names, as it is written; of a {@code file:} URL the path that it stands for. */
    static String path(String value) {
        Matcher file = FILE.matcher(value);
        return file.matches() ? decoded(file.group(1)) : HERE.matcher(value).replaceFirst("");
    }

    static PictureReference of(String value) {
        String literal = HERE.matcher(value).replaceFirst("");
        String path = HERE.matcher(literal.replace('\\', '/')).replaceFirst("");
        boolean web = isOnTheWeb(path);
        Set<Reading> readings = new LinkedHashSet<>();
        if (web) {
            address(SCHEME.matcher(path).lookingAt() ? path : "https:" + path, readings);
        } else if (SCHEME.matcher(path).lookingAt() || ROOT.matcher(path).matches()) {
            foreign(path, readings); // the path as it is leads nowhere, or it would not be looked up
        } else {
            readings.add(new Reading(literal, LookupStep.AS_WRITTEN));
            readings.add(new Reading(path, literal.equals(path) ? LookupStep.AS_WRITTEN : LookupStep.BACKSLASHES));
            encoded(path, readings);
        }
        readings.removeIf(reading -> PictureFiles.name(reading.path()).isEmpty());
        return new PictureReference(new ArrayList<>(readings), web);
    }

    private static void foreign(String path, Set<Reading> readings) {
        Matcher scheme = SCHEME.matcher(path);
        String bare = scheme.lookingAt() ? decoded(path.substring(scheme.end())) : path;
        String relative =
                DRIVE.matcher(bare.replaceFirst("^/+(?=[A-Za-z]:)", "")).replaceFirst("");
        readings.add(new Reading(relative, LookupStep.OTHER_MACHINE));
        if (FILE.matcher(path).matches()) {
            readings.add(new Reading(path(path), LookupStep.AS_WRITTEN));
        }
    }

    private static void address(String url, Set<Reading> readings) {
        String rest = SCHEME.matcher(url).replaceFirst("").replaceFirst("^/+", "");
        String path = rest.replaceFirst("[?#].*", "");
        int host = path.indexOf('/');
        String within = host < 0 ? path : path.substring(host + 1);
        int query = url.indexOf('?');
        String parameters = query < 0 ? "" : url.substring(query + 1).replaceFirst("#.*", "");
        if (!PictureFiles.hasPictureExtension(within)) {
            parameters(parameters, readings);
        }
        readings.add(new Reading(within, LookupStep.ADDRESS));
        unsized(encoded(within, readings), readings);
        parameters(parameters, readings);
    }

    /** Without percent-encoding, and without what follows the file name. */
    private static String encoded(String path, Set<Reading> readings) {
        String bare = path.replaceFirst("[?#].*", "");
        String plain = decoded(PictureFiles.hasPictureExtension(bare) ? bare : path);
        if (!plain.equals(path)) {
            readings.add(new Reading(plain, LookupStep.ADDRESS));
        }
        int bang = plain.indexOf('!', PictureFiles.folder(plain).length());
        if (bang > 0) {
            plain = plain.substring(0, bang);
            readings.add(new Reading(plain, LookupStep.ADDRESS));
        }
        return plain;
    }

    private static void unsized(String path, Set<Reading> readings) {
        String name = PictureFiles.name(path);
        String stem = PictureFiles.stem(name);
        Matcher size = SIZE.matcher(stem);
        if (size.find() && size.start() > 0) {
            String unsized = stem.substring(0, size.start()) + name.substring(stem.length());
            readings.add(new Reading(PictureFiles.folder(path) + unsized, LookupStep.ADDRESS));
        }
    }

    private static void parameters(String query, Set<Reading> readings) {
        for (String parameter : query.split("[&;]", -1)) {
            String value =
                    decoded(parameter.substring(parameter.indexOf('=') + 1)).replace('\\', '/');
            if (PictureFiles.hasPictureExtension(value)) {
                readings.add(new Reading(PictureFiles.name(value), LookupStep.ADDRESS));
            }
        }
    }

    private static String decoded(String text) {
        if (!ENCODED.matcher(text).find()) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a per cent sign that is just one
        }
    }
}
