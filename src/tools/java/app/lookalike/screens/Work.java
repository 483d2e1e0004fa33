package app.lookalike.screens;

import app.lookalike.base.CancelledException;
import app.lookalike.base.Progress;
import app.lookalike.service.indexing.IndexingReport;

/** Work that goes on until it is cancelled, so that a shot can show it. */
final class Work {
    private Work() {}

    /** Reports progress from two fifths on, every 100 ms; a total of 0 is one that is not known. */
    static IndexingReport untilCancelled(Progress progress, String message, long total, long step) {
        long done = total * 2 / 5;
        while (true) {
            progress.checkCancelled();
            progress.update(message, done, total == 0 ? -1 : total);
            done += step;
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new CancelledException();
            }
        }
    }
}
