/**
 * The camera over the window: look, take a picture, search by it. {@link app.lookalike.ui.camera.CameraViewModel} has
 * the behaviour and the camera, {@link app.lookalike.ui.camera.CameraView} the look, {@link
 * app.lookalike.ui.camera.Preview} carries frames from the camera's thread to the window's. The preview is mirrored, as
 * in a mirror; the picture that is searched by is not.
 */
@NullMarked
package app.lookalike.ui.camera;

import org.jspecify.annotations.NullMarked;
