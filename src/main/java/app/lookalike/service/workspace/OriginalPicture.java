package app.lookalike.service.workspace;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.file.Leftovers;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.PictureSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A product's picture as its catalogue has it, for other programs. Its methods take time.
 *
 * @param pictures the catalogue's
 * @param location the picture's
 * @param source the folder, zip or table that the catalogue was read from
 */
public record OriginalPicture(PictureSource pictures, String location, Path source) {
    private static final Pattern COPIES = Pattern.compile("lookalike-(\\d{1,18})-\\d+");
    private static final String UNFIT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]";

    /**
     * The picture as a file. One within a larger file, such as a zip, is written to a temporary file that is deleted
     * when the program ends.
     *
     * @throws LookalikeException if it is not there any more or cannot be written
     */
    public Path file() {
        byte[] bytes;
        try {
            Path own = pictures.file(location).orElse(null);
            if (own != null) {
                return own;
            }
            bytes = pictures.read(location);
        } catch (IOException e) {
            throw unreadable(e);
        }
        return copy(bytes);
    }

    /**
     * The file that the picture is or lies in, such as the zip.
     *
     * @throws LookalikeException if it is not there any more
     */
    public Path place() {
        try {
            return pictures.file(location).orElse(source);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private LookalikeException unreadable(IOException e) {
        return new LookalikeException(Messages.get("picture.originalUnreadable", location, e.getMessage()), e);
    }

    /** In a folder of its own, since a viewer shows the file's name. */
    private Path copy(byte[] bytes) {
        try {
            Path folder = Files.createTempDirectory("lookalike-" + Leftovers.ownNumber() + "-");
            Leftovers.delete(folder.resolveSibling(""), COPIES);
            folder.toFile().deleteOnExit();
            Path file = folder.resolve(nameFor(bytes));
            file.toFile().deleteOnExit();
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("picture.notCopied", location, e.getMessage()), e);
        }
    }

    /** Programs are chosen by the extension, which pictures in a data file do not have. */
    private String nameFor(byte[] bytes) throws IOException {
        String name = location.substring(location.lastIndexOf('/') + 1).replaceAll(UNFIT_IN_NAMES, "_");
        String type = URLConnection.guessContentTypeFromStream(new ByteArrayInputStream(bytes));
        return name.indexOf('.') >= 0 || type == null ? name : name + "." + type.substring(type.indexOf('/') + 1);
    }
}
