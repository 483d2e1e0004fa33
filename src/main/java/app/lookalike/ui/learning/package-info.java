/**
 * Learning the fashion ranking from the labels of the open catalogue. {@link
 * app.lookalike.ui.learning.LearningViewModel} runs it, {@link app.lookalike.ui.learning.LearningPanel} describes it
 * beforehand, {@link app.lookalike.ui.learning.LearningReportView} shows afterwards how well it did.
 */
@NullMarked
package app.lookalike.ui.learning;

import org.jspecify.annotations.NullMarked;
