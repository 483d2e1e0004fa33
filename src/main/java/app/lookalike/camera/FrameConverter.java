package app.lookalike.camera;

import java.util.Locale;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** Converts the pixels of a decoder, in any format, to frames that are no larger than needed. */
final class FrameConverter implements AutoCloseable {
    private static final int CHANNELS = 3;

    private final SwsContext context = swscale.sws_alloc_context();
    private final AVFrame rgb = avutil.av_frame_alloc();
    private final int maxSide;

    /**
     * A converter.
     *
     * @param maxSide pixels of the longer side of a frame at most; larger pictures are shrunk
     */
    FrameConverter(int maxSide) {
        this.maxSide = maxSide;
        context.flags(swscale.SWS_BICUBIC | swscale.SWS_FULL_CHR_H_INT | swscale.SWS_ACCURATE_RND);
    }

    /**
     * Converts a picture, whose size and format may differ from the one before.
     *
     * @return null where it is damaged
     */
    @Nullable
    Frame convert(AVFrame decoded) {
        double scale = Math.min(1, (double) maxSide / Math.max(decoded.width(), decoded.height()));
        int width = Math.max(1, (int) Math.round(decoded.width() * scale));
        int height = Math.max(1, (int) Math.round(decoded.height() * scale));
        if (rgb.width() != width || rgb.height() != height) {
            avutil.av_frame_unref(rgb);
            rgb.format(avutil.AV_PIX_FMT_RGB24).width(width).height(height);
            if (avutil.av_frame_get_buffer(rgb, 0) < 0) {
                throw new OutOfMemoryError(
                        String.format(Locale.ROOT, "No memory for a frame of %d × %d pixels", width, height));
            }
        }
        return swscale.sws_scale_frame(context, rgb, decoded) < 0
                ? null
                : new Frame(width, height, bytes(width, height));
    }

    private byte[] bytes(int width, int height) {
        byte[] pixels = new byte[width * height * CHANNELS];
        int row = width * CHANNELS;
        int stride = rgb.linesize(0);
        BytePointer data = rgb.data(0);
        if (stride == row) {
            data.get(pixels);
            return pixels;
        }
        for (int y = 0; y < height; y++) {
            data.position((long) y * stride).get(pixels, y * row, row);
        }
        return pixels;
    }

    @Override
    public void close() {
        avutil.av_frame_free(rgb);
        swscale.sws_freeContext(context);
    }
}
