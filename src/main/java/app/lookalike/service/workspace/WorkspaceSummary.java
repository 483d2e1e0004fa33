package app.lookalike.service.workspace;

import app.lookalike.engine.image.RgbImage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A summary of a workspace, available without opening it.
 *
 * @param title its title
 * @param products in all
 * @param pictures products with a picture
 * @param indexed products that can be found
 * @param opened when it was open in the window last
 * @param samples a few of its pictures, small
 */
public record WorkspaceSummary(
        String title, int products, int pictures, int indexed, Optional<Instant> opened, List<RgbImage> samples) {
    /** Copies the list. */
    public WorkspaceSummary {
        samples = List.copyOf(samples);
    }
}
