package app.lookalike.catalog.reader.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * What shows, without reading a file, whether it is still the same: a file with another stamp may have other contents.
 *
 * @param size bytes; -1 where nothing is known
 * @param time of the last change, nanoseconds since 1970; 0 within a zip, whose checksums say more
 * @param checksum CRC-32 of the contents; -1 where it is not known
 */
public record FileStamp(long size, long time, long checksum) {
    /** Of a file of which nothing is known; it agrees with no other. */
    public static final FileStamp UNKNOWN = new FileStamp(-1, -1, -1);

    /**
     * The stamp of a regular file.
     *
     * @throws IOException if it is not there or is something else
     */
    public static FileStamp of(Path file) throws IOException {
        BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
        if (!facts.isRegularFile()) {
            throw new IOException(file.toString());
        }
        return new FileStamp(facts.size(), facts.lastModifiedTime().to(TimeUnit.NANOSECONDS), -1);
    }

    /** The same with the checksum of the contents. */
    public FileStamp withChecksum(long crc) {
        return new FileStamp(size, time, crc);
    }

    /** Whether both can be of the same contents; the time may be earlier or later, as long as it is the same. */
    public boolean agreesWith(FileStamp other) {
        return size >= 0
                && size == other.size
                && time == other.time
                && (checksum < 0 || other.checksum < 0 || checksum == other.checksum);
    }
}
