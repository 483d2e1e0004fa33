package app.lookalike.catalog.reader.picture;

import java.util.Collection;

/**
 * What a row says about its picture.
 *
 * @param id of the row
 * @param value what it has in the column of pictures; empty where it has nothing there, so that the id names the file
 * @param words the row's categories, which may be names of folders
 */
public record SoughtPicture(String id, String value, Collection<String> words) {}
