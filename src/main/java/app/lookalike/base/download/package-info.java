/**
 * Getting large files from the web: {@link app.lookalike.base.download.HttpDownload} takes up what broke off,
 * {@link app.lookalike.base.download.Checksum} says whether it is the right one,
 * {@link app.lookalike.base.download.FolderLock} keeps two processes from fetching the same.
 */
@NullMarked
package app.lookalike.base.download;

import org.jspecify.annotations.NullMarked;
