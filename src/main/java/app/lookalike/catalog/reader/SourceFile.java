package app.lookalike.catalog.reader;

import app.lookalike.catalog.reader.files.FileStamp;

/**
 * One file of a source.
 *
 * @param location within it, or an absolute path
 * @param stamp by which a change shows
 */
public record SourceFile(String location, FileStamp stamp) {}
