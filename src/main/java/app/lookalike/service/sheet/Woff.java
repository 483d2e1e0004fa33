package app.lookalike.service.sheet;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks typefaces from the Web Open Font Format 1.0 (W3C Recommendation of 13 December 2012), in which the window's
 * are bundled and which PDFBox does not read: the tables of an OpenType font, each compressed by itself.
 */
final class Woff {
    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int FONT_HEADER = 12;
    private static final int FONT_ENTRY = 16;

    private Woff() {}

    /**
     * The OpenType font in a file.
     *
     * @throws IOException if it is no such file
     */
    static byte[] unpack(byte[] file) throws IOException {
        ByteBuffer woff = ByteBuffer.wrap(file);
        if (file.length < HEADER || woff.getInt(0) != SIGNATURE) {
            throw new IOException("not a WOFF file");
        }
        int tables = woff.getShort(12);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(head);
        int power = Integer.highestOneBit(tables);
        out.writeInt(woff.getInt(4));
        out.writeShort(tables);
        out.writeShort(power * FONT_ENTRY);
        out.writeShort(Integer.numberOfTrailingZeros(power));
        out.writeShort((tables - power) * FONT_ENTRY);
        int start = FONT_HEADER + tables * FONT_ENTRY;
        for (int i = 0; i < tables; i++) {
            int entry = HEADER + i * ENTRY;
            int length = woff.getInt(entry + 12);
            out.writeInt(woff.getInt(entry));
            out.writeInt(woff.getInt(entry + 16));
            out.writeInt(start + body.size());
            out.writeInt(length);
            body.write(table(file, woff.getInt(entry + 4), woff.getInt(entry + 8), length));
            body.write(new byte[-length & 3]);
        }
        body.writeTo(head);
        return head.toByteArray();
    }

    private static byte[] table(byte[] file, int offset, int packed, int length) throws IOException {
        byte[] table = new byte[length];
        if (packed >= length) {
            System.arraycopy(file, offset, table, 0, length);
            return table;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, offset, packed);
            if (inflater.inflate(table) != length) {
                throw new IOException("a table of the font is too short");
            }
            return table;
        } catch (DataFormatException e) {
            throw new IOException("a table of the font is damaged", e);
        } finally {
            inflater.end();
        }
    }
}
