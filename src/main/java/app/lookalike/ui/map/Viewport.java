package app.lookalike.ui.map;

/**
 * The part of the map that is seen. The map is the unit square. Never changes.
 *
 * @param centreX in the middle of the window, on the map
 * @param centreY in the middle of the window, on the map
 * @param scale pixels of the map's side
 * @param width of the window in pixels
 * @param height of the window in pixels
 */
record Viewport(double centreX, double centreY, double scale, double width, double height) {
    private static final double MARGIN = 24;
    private static final double LEAST_ZOOM = 0.5;
    private static final double MOST_ZOOM = 400;

    /** The whole map. */
    static Viewport fitting(double width, double height) {
        return new Viewport(0.5, 0.5, fittingScale(width, height), width, height);
    }

    private static double fittingScale(double width, double height) {
        return Math.max(1, Math.min(width, height) - 2 * MARGIN);
    }

    /** How much larger the map is than when all of it is seen. */
    double zoom() {
        return scale / fittingScale(width, height);
    }

    /** The same part in a window of another size. */
    Viewport resized(double newWidth, double newHeight) {
        return new Viewport(centreX, centreY, zoom() * fittingScale(newWidth, newHeight), newWidth, newHeight);
    }

    /** Moved so that what was at one place is farther right and down by so many pixels; something always stays in view. */
    Viewport panned(double right, double down) {
        return new Viewport(inside(centreX - right / scale), inside(centreY - down / scale), scale, width, height);
    }

    private static double inside(double centre) {
        return Math.max(0, Math.min(1, centre));
    }

    /** Larger by a factor, with what is under one pixel staying there. */
    Viewport zoomed(double factor, double x, double y) {
        double fit = fittingScale(width, height);
        double larger = Math.max(LEAST_ZOOM * fit, Math.min(MOST_ZOOM * fit, scale * factor));
        double mapX = mapX(x);
        double mapY = mapY(y);
        return new Viewport(
                inside(mapX - (x - width / 2) / larger),
                inside(mapY - (y - height / 2) / larger),
                larger,
                width,
                height);
    }

    /** The pixel of a place on the map. */
    double x(double mapX) {
        return (mapX - centreX) * scale + width / 2;
    }

    /** The pixel of a place on the map. */
    double y(double mapY) {
        return (mapY - centreY) * scale + height / 2;
    }

    /** The place on the map at a pixel. */
    double mapX(double x) {
        return (x - width / 2) / scale + centreX;
    }

    /** The place on the map at a pixel. */
    double mapY(double y) {
        return (y - height / 2) / scale + centreY;
    }
}
