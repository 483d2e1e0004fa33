/** Cameras through the real FFmpeg, without a camera: test pictures, streams from this machine, files made here. */
@NullMarked
package app.lookalike.camera;

import org.jspecify.annotations.NullMarked;
