package app.lookalike.settings;

/**
 * Where the window was when it was closed.
 *
 * @param x left edge on the desktop, pixels
 * @param y top edge on the desktop, pixels
 * @param width pixels, before it was maximised
 * @param height pixels, before it was maximised
 * @param maximized whether it filled the screen
 */
public record WindowPlacement(double x, double y, double width, double height, boolean maximized) {}
