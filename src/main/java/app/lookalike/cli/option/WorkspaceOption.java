package app.lookalike.cli.option;

import app.lookalike.base.LookalikeException;
import app.lookalike.service.shared.SharedAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code -w}, the same in every command. */
public final class WorkspaceOption {
    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            converter = PlaceConverter.class,
            description =
                    "The workspace. Unless given: the last used one, else the built-in sample; for import one of its"
                            + " own for each source. For search, evaluate, mislabels and export-embeddings also a shared"
                            + " catalogue, such as solr+http://localhost:8983/solr/shop.")
    private @Nullable Place place;

    /**
     * Where a catalogue is.
     *
     * @param directory of a workspace; null for a shared catalogue
     * @param shared its address; null for a workspace
     */
    private record Place(@Nullable Path directory, @Nullable SharedAddress shared) {}

    /**
     * What the user named, made absolute; null where nothing was.
     *
     * @throws LookalikeException if it is a shared catalogue, which not every command can work on
     */
    public @Nullable Path directory() {
        requireWorkspace(true, "this command");
        return place == null || place.directory() == null
                ? null
                : place.directory().toAbsolutePath().normalize();
    }

    /**
     * Makes sure that a workspace was named where one is needed.
     *
     * @param needed whether it is
     * @param what needs it, for people
     * @throws LookalikeException if a shared catalogue was named
     */
    public void requireWorkspace(boolean needed, String what) {
        if (needed && place != null && place.shared() != null) {
            throw new LookalikeException(place.shared() + " is a shared catalogue; " + what
                    + " needs a workspace on this machine (-w DIR).");
        }
    }

    /** The shared catalogue that the user named; empty where it was a workspace, or nothing. */
    public Optional<SharedAddress> shared() {
        return Optional.ofNullable(place).map(Place::shared);
    }

    private static final class PlaceConverter implements ITypeConverter<Place> {
        @Override
        public Place convert(String name) {
            if (!SharedAddress.isMeant(name)) {
                return new Place(new PathConverter().convert(name), null);
            }
            try {
                return new Place(null, SharedAddress.parse(name));
            } catch (LookalikeException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
