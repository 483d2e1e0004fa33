/**
 * Learns the fashion ranking from the labels of a catalogue, and predicts the labels of a picture. See
 * {@link app.lookalike.service.learning.LearningService} and
 * {@link app.lookalike.service.learning.ClassificationService}.
 */
@NullMarked
package app.lookalike.service.learning;

import org.jspecify.annotations.NullMarked;
