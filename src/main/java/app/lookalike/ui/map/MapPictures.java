package app.lookalike.ui.map;

import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.picture.PictureLoader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import javafx.scene.image.Image;

/**
 * The pictures in place of points, once there is room for them. Which points get one does not depend on where the window
 * is on the map, so that they stay while it moves.
 */
final class MapPictures {
    /** Pixels of a picture's longer side. */
    static final int SIDE = 56;

    private static final int CELL = SIDE + 12;

    /** With more points than this for each place of a picture, they would hide what the map shows. */
    private static final double CROWD = 6;

    private final PictureLoader loader;
    private final Runnable arrived;
    private final Map<Integer, Image> images = new HashMap<>();
    private final Map<Integer, PictureLoader.Request> requests = new HashMap<>();

    /** @param arrived runs when there is one more to draw */
    MapPictures(PictureLoader loader, Runnable arrived) {
        this.loader = loader;
        this.arrived = arrived;
    }

    /** The points in the window that get a picture; none while it is crowded. */
    static List<Integer> chosen(MapPoints points, Viewport viewport, IntPredicate seen) {
        List<Integer> visible = new ArrayList<>();
        double most = CROWD * viewport.width() * viewport.height() / (CELL * CELL);
        double margin = CELL;
        points.within(
                viewport.mapX(-margin),
                viewport.mapY(-margin),
                viewport.mapX(viewport.width() + margin),
                viewport.mapY(viewport.height() + margin),
                point -> {
                    if (visible.size() <= most && seen.test(point)) {
                        visible.add(point);
                    }
                });
        if (visible.size() > most) {
            return List.of();
        }
        visible.sort(null);
        Map<Long, Integer> taken = new HashMap<>();
        List<Integer> chosen = new ArrayList<>();
        for (int point : visible) {
            long column = (long) Math.floor(points.x(point) * viewport.scale() / CELL);
            long row = (long) Math.floor(points.y(point) * viewport.scale() / CELL);
            if (isFree(points, viewport, taken, point, column, row)) {
                taken.put(column << 32 | row, point);
                chosen.add(point);
            }
        }
        return chosen;
    }

    private static boolean isFree(
            MapPoints points, Viewport viewport, Map<Long, Integer> taken, int point, long column, long row) {
        for (long x = column - 1; x <= column + 1; x++) {
            for (long y = row - 1; y <= row + 1; y++) {
                Integer other = taken.get(x << 32 | y);
                if (other != null
                        && Math.abs(points.x(other) - points.x(point)) * viewport.scale() < SIDE
                        && Math.abs(points.y(other) - points.y(point)) * viewport.scale() < SIDE) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Wants the pictures of these points from now on, and no others. */
    void want(CatalogSession session, MapPoints points, List<Integer> wanted) {
        Set<Integer> still = new HashSet<>(wanted);
        requests.entrySet().removeIf(entry -> {
            boolean gone = !still.contains(entry.getKey());
            if (gone) {
                entry.getValue().cancel();
            }
            return gone;
        });
        images.keySet().retainAll(still);
        for (int point : wanted) {
            if (!requests.containsKey(point)) {
                requests.put(
                        point,
                        loader.load(session, points.products().get(point), SIDE, image -> receive(point, image)));
            }
        }
    }

    private void receive(int point, Optional<Image> image) {
        image.ifPresent(picture -> {
            images.put(point, picture);
            arrived.run();
        });
    }

    /** The picture of a point, once it is there. */
    Optional<Image> of(int point) {
        return Optional.ofNullable(images.get(point));
    }

    /** Forgets all, such as for another map. */
    void clear() {
        requests.values().forEach(PictureLoader.Request::cancel);
        requests.clear();
        images.clear();
    }
}
