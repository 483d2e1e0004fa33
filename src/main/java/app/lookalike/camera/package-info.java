/**
 * The only camera code: which cameras there are, and pictures out of one of them. {@link app.lookalike.camera.Cameras}
 * finds and opens, {@link app.lookalike.camera.FrameSource} is one that is open; both use FFmpeg, which supports the
 * cameras of every system as well as streams and files.
 *
 * <p>Frames are in memory only. Nothing is opened before it is requested, and closing the source turns the camera's
 * light off. The calls block: they belong on a thread of their own.
 *
 * <p>{@code LOOKALIKE_CAMERA} adds a camera that is none: the address of an IP camera ({@code http://...},
 * {@code rtsp://...}), a video file, or {@code lavfi:testsrc2} for FFmpeg's test picture.
 */
@NullMarked
package app.lookalike.camera;

import org.jspecify.annotations.NullMarked;
