package app.lookalike.base;

/**
 * Work that takes long enough to be seen.
 *
 * @param <T> what it makes
 */
@FunctionalInterface
public interface Job<T> {
    /**
     * Does the work on the calling thread.
     *
     * @param progress to report to and to ask for a cancel
     * @throws Exception any failure; a {@link LookalikeException} is shown with its message
     */
    T run(Progress progress) throws Exception;
}
