/**
 * Files in a folder or a zip as one tree ({@link app.lookalike.catalog.reader.files.FileTree}), and text of any
 * encoding.
 */
@NullMarked
package app.lookalike.catalog.reader.files;

import org.jspecify.annotations.NullMarked;
