package app.lookalike.testing;

import app.lookalike.base.Progress;

/** A job that was asked to stop before it began. */
public final class Stopped {
    /** Always cancelled. */
    public static final Progress PROGRESS = new Progress() {
        @Override
        public void update(String message, long done, long total) {}

        @Override
        public boolean isCancelled() {
            return true;
        }
    };

    private Stopped() {}
}
