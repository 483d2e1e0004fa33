package app.lookalike.settings;

import app.lookalike.base.InvalidJsonException;
import app.lookalike.base.Json;
import app.lookalike.base.Limit;
import app.lookalike.base.WholeFile;
import app.lookalike.base.file.AtomicFile;
import app.lookalike.base.file.Leftovers;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps {@link Settings} in one JSON file. Settings are a convenience: a file that is missing, broken or of another
 * version never stops the program, and a file that cannot be written is only logged.
 */
public final class SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Earlier versions had a random number there, larger than those of processes. */
    private static final Pattern WRITTEN = Pattern.compile("settings-?(\\d{1,18})\\.tmp");

    private final Path file;

    /** Settings in that file; neither it nor its folder needs to exist. */
    public SettingsStore(Path file) {
        this.file = file;
    }

    /** What was saved last, or the defaults where there is nothing readable. */
    public Settings load() {
        try {
            return Json.read(WholeFile.read(file, Limit.JSON_BYTES), Settings.class, file.toString());
        } catch (NoSuchFileException e) {
            return Settings.DEFAULT;
        } catch (InvalidJsonException e) {
            LOG.warn("{} is not readable as settings; starting with the defaults", file, e);
            keepAside();
            return Settings.DEFAULT;
        } catch (IOException e) {
            LOG.warn("{} cannot be read; starting with the defaults", file, e);
            return Settings.DEFAULT;
        }
    }

    /** The file may have been edited by hand: the next save must not destroy that work. */
    private void keepAside() {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".broken"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} could not be kept aside", file, e);
        }
    }

    /** Replaces the file in one step, so that a crash leaves either the old or the new one. */
    public synchronized void save(Settings settings) {
        try {
            Path folder = file.toAbsolutePath().resolveSibling("");
            Files.createDirectories(folder);
            Leftovers.delete(folder, WRITTEN);
            Path written = folder.resolve("settings-" + Leftovers.ownNumber() + ".tmp");
            try {
                Files.write(written, JSON.writeValueAsBytes(settings));
                AtomicFile.move(written, file);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            LOG.warn("The settings could not be saved to {}", file, e);
        }
    }
}
