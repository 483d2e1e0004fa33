package app.lookalike.catalog.reader.files;

import app.lookalike.base.text.Messages;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** An entry of a zip that, read to its end, must have the size and the checksum that the zip declares. */
final class CheckedEntry extends FilterInputStream {
    private final ZipEntry entry;
    private final CRC32 checksum = new CRC32();
    private long bytes;

    CheckedEntry(InputStream in, ZipEntry entry) {
        super(in);
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        int count = in.read(to, from, length);
        if (count > 0) {
            checksum.update(to, from, count);
            bytes += count;
        } else if (count < 0 && (bytes != entry.getSize() || checksum.getValue() != entry.getCrc())) {
            throw new ZipException(Messages.get("file.wrongChecksum"));
        }
        return count;
    }

    /** Skipped bytes are counted, too. */
    @Override
    public long skip(long count) throws IOException {
        byte[] skipped = readNBytes((int) Math.min(count, 1 << 16));
        return skipped.length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
