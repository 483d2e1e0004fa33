package app.lookalike.camera;

import app.lookalike.base.CancelledException;
import app.lookalike.base.Progress;
import app.lookalike.camera.CameraException.Problem;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** A camera, stream or file that FFmpeg reads. The only owner of everything native that belongs to it. */
final class FfmpegFrameSource implements FrameSource {
    /** More than any network looks at, and enough to crop from. */
    private static final int MAX_SIDE = 1280;

    private static final long SILENCE_SECONDS = 10;
    private static final long POLL_MILLIS = 4;
    private static final long ANALYZE_MICROS = 1_000_000;

    private final Camera camera;
    private final Progress progress;
    private final ReadTimeout patience;
    private final AVFormatContext context = avformat.avformat_alloc_context();
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame decoded = avutil.av_frame_alloc();
    private final FrameConverter converter = new FrameConverter(MAX_SIDE);
    private final FramePacer metronome;
    private @Nullable AVCodecContext decoder;
    private int stream = -1;
    private boolean closed;

    private FfmpegFrameSource(Camera camera, Progress progress) {
        this.camera = camera;
        this.progress = progress;
        this.patience = new ReadTimeout(progress, SILENCE_SECONDS);
        this.metronome = new FramePacer(camera.isLive());
        context.interrupt_callback().callback(patience);
        if (camera.isDevice()) {
            // One that waits for its next picture could not be cancelled, and pictures kept from opening would be old.
            // A stream or a file needs those: the next ones may hold only what has changed since.
            context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_NONBLOCK | AVFormatContext.AVFMT_FLAG_NOBUFFER);
        }
        context.max_analyze_duration(ANALYZE_MICROS);
    }

    /**
     * Opens it.
     *
     * @param options of its format, as name, value, name, value
     * @throws CameraException if that fails
     * @throws CancelledException if {@code progress} was asked to stop
     */
    static FfmpegFrameSource open(Camera camera, Progress progress, String... options) {
        FfmpegFrameSource source = new FfmpegFrameSource(camera, progress);
        try {
            source.openInput(options);
            source.openDecoder();
            return source;
        } catch (RuntimeException | Error e) {
            source.close();
            throw e;
        }
    }

    private void openInput(String... options) {
        @Nullable
        AVInputFormat format = camera.format().isEmpty() ? null : avformat.av_find_input_format(camera.format());
        AVDictionary dictionary = new AVDictionary(null);
        for (int i = 0; i < options.length; i += 2) {
            avutil.av_dict_set(dictionary, options[i], options[i + 1], 0);
        }
        try {
            check(avformat.avformat_open_input(context, camera.address(), format, dictionary));
        } finally {
            avutil.av_dict_free(dictionary);
        }
        patience.renew();
        check(avformat.avformat_find_stream_info(context, (PointerPointer<?>) null));
    }

    private void openDecoder() {
        stream = check(
                avformat.av_find_best_stream(context, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (PointerPointer<?>) null, 0));
        AVCodecParameters parameters = context.streams(stream).codecpar();
        AVCodecContext opened = avcodec.avcodec_alloc_context3(avcodec.avcodec_find_decoder(parameters.codec_id()));
        decoder = opened;
        check(avcodec.avcodec_parameters_to_context(opened, parameters));
        check(avcodec.avcodec_open2(opened, opened.codec(), (PointerPointer<?>) null));
    }

    private int check(int code) {
        progress.checkCancelled();
        if (code >= 0) {
            return code;
        }
        throw patience.isOver()
                ? FfmpegFailure.silent(camera, Problem.NOT_OPENED, SILENCE_SECONDS)
                : FfmpegFailure.opening(camera, code);
    }

    @Override
    public Frame next() {
        if (closed || decoder == null) {
            throw new IllegalStateException("The camera is closed");
        }
        while (true) {
            progress.checkCancelled();
            if (avcodec.avcodec_receive_frame(decoder, decoded) < 0) {
                decodePacket(decoder);
                continue;
            }
            @Nullable Frame frame = converter.convert(decoded);
            if (frame != null) {
                metronome.await(
                        decoded.best_effort_timestamp(), context.streams(stream).time_base());
                return frame;
            }
        }
    }

    /** A packet that is damaged is passed over: the next one may be well. */
    private void decodePacket(AVCodecContext into) {
        patience.renew();
        int read = avformat.av_read_frame(context, packet);
        while (read == avutil.AVERROR_EAGAIN()) {
            progress.checkCancelled();
            if (patience.isOver()) {
                throw FfmpegFailure.silent(camera, Problem.LOST, SILENCE_SECONDS);
            }
            sleep(POLL_MILLIS);
            read = avformat.av_read_frame(context, packet);
        }
        if (read < 0) {
            progress.checkCancelled();
            throw patience.isOver()
                    ? FfmpegFailure.silent(camera, Problem.LOST, SILENCE_SECONDS)
                    : FfmpegFailure.running(camera, read);
        }
        if (packet.stream_index() == stream) {
            avcodec.avcodec_send_packet(into, packet);
        }
        avcodec.av_packet_unref(packet);
    }

    static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (decoder != null) {
            avcodec.avcodec_free_context(decoder);
        }
        if (!context.isNull()) { // a failed open has freed it
            avformat.avformat_close_input(context);
        }
        patience.close();
        converter.close();
        avutil.av_frame_free(decoded);
        avcodec.av_packet_free(packet);
    }
}
