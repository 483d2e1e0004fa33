package app.lookalike.ui.quality;

import javafx.beans.value.ObservableValue;

/**
 * How to go on with indexing, where there is nothing yet to measure.
 *
 * @param rests whether it was stopped or has failed
 * @param start goes on with it
 */
public record Indexing(ObservableValue<Boolean> rests, Runnable start) {}
