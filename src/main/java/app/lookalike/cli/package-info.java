/**
 * The command line: one picocli command per class over the same services as the window. Results go to stdout, progress
 * and failures to stderr; {@code --json} prints one JSON document and nothing else there. Exit codes: see
 * {@link app.lookalike.cli.ExitCode}.
 */
@NullMarked
package app.lookalike.cli;

import org.jspecify.annotations.NullMarked;
