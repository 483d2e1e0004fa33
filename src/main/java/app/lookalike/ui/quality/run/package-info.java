/**
 * Earlier evaluations on the quality screen: {@link app.lookalike.ui.quality.run.RunsViewModel} has them read, compared and
 * deleted as jobs, {@link app.lookalike.ui.quality.run.RunsPane} lists them with the comparison of two below.
 */
@NullMarked
package app.lookalike.ui.quality.run;

import org.jspecify.annotations.NullMarked;
