/**
 * Getting large files from the web: {@link app.lookalike.base.download.HttpDownload} resumes interrupted downloads,
 * {@link app.lookalike.base.download.Checksum} verifies the file, {@link app.lookalike.base.download.FolderLock} keeps
 * two processes from fetching the same.
 */
@NullMarked
package app.lookalike.base.download;

import org.jspecify.annotations.NullMarked;
