/**
 * Learning the fashion ranking from the labels of the open catalogue. {@link
 * app.lookalike.ui.learning.LearningViewModel} runs it, {@link app.lookalike.ui.learning.LearningPanel} says before what
 * it does, {@link app.lookalike.ui.learning.LearningReportView} afterwards how well it did.
 */
@NullMarked
package app.lookalike.ui.learning;

import org.jspecify.annotations.NullMarked;
