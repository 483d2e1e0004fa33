/**
 * What the application can do, in plain Java: open a workspace, import into it, index it, search it, browse it. The
 * window and the command line call the same classes; threads and windows are theirs.
 * {@link app.lookalike.service.Services} makes the services once; each package below is one capability.
 */
@NullMarked
package app.lookalike.service;

import org.jspecify.annotations.NullMarked;
