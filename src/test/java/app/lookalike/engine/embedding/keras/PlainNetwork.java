package app.lookalike.engine.embedding.keras;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Runs a network for one picture, as the layers' definitions say, in double and with plain loops: the truth that
 * converted networks are compared with.
 */
public final class PlainNetwork {
    private final KerasNetwork network;

    public PlainNetwork(KerasNetwork network) {
        this.network = network;
    }

    /** What comes out of a layer for an input that is preprocessed already. */
    public PlainMap run(String layer, PlainMap input) {
        Map<String, PlainMap> done = new HashMap<>();
        for (LayerNode node :
                network.topology().upTo(network.topology().find(layer).orElseThrow())) {
            List<PlainMap> inputs = node.inputs().stream().map(done::get).toList();
            done.put(node.name(), node.layer() instanceof Layer.Input ? input : apply(node, inputs));
        }
        return Objects.requireNonNull(done.get(layer));
    }

    private PlainMap apply(LayerNode node, List<PlainMap> inputs) {
        PlainMap in = inputs.get(0);
        List<Tensor> weights = node.layer().weightRoles().isEmpty()
                ? List.of()
                : network.weights().of(node);
        if (node.layer() instanceof Layer.Convolution c) {
            return activate(convolution(in, c, weights), c.activation());
        } else if (node.layer() instanceof Layer.BatchNormalization b) {
            return normalise(in, b, weights);
        } else if (node.layer() instanceof Layer.Activation a) {
            return activate(in, a.function());
        } else if (node.layer() instanceof Layer.ZeroPadding p) {
            return pad(in, p);
        } else if (node.layer() instanceof Layer.WindowPooling p) {
            return pool(in, p);
        } else if (node.layer() instanceof Layer.GlobalPooling g) {
            return globalPool(in, g.max());
        } else if (node.layer() instanceof Layer.Add) {
            PlainMap sum = new PlainMap(in.height, in.width, in.channels);
            sum.fill((y, x, c) ->
                    inputs.stream().mapToDouble(map -> map.at(y, x, c)).sum());
            return sum;
        } else if (node.layer() instanceof Layer.Concatenate) {
            return concatenate(inputs);
        } else if (node.layer() instanceof Layer.Dense d) {
            return activate(dense(in, d, weights), d.activation());
        } else if (node.layer() instanceof Layer.Flatten) {
            PlainMap flat = new PlainMap(1, 1, in.height * in.width * in.channels);
            flat.fill((y, x, c) -> in.at(c / (in.width * in.channels), c / in.channels % in.width, c % in.channels));
            return flat;
        }
        return in;
    }

    private static PlainMap convolution(PlainMap in, Layer.Convolution layer, List<Tensor> weights) {
        Window w = layer.window();
        int top = before(in.height, w.height(), w.strideY(), w.dilationY(), w.same());
        int left = before(in.width, w.width(), w.strideX(), w.dilationX(), w.same());
        float[] kernel = weights.get(0).values();
        PlainMap out = new PlainMap(
                steps(in.height, w.height(), w.strideY(), w.dilationY(), w.same()),
                steps(in.width, w.width(), w.strideX(), w.dilationX(), w.same()),
                layer.filters());
        out.fill((y, x, f) -> {
            double sum = layer.bias() ? weights.get(1).values()[f] : 0;
            for (int ky = 0; ky < w.height(); ky++) {
                for (int kx = 0; kx < w.width(); kx++) {
                    int iy = y * w.strideY() - top + ky * w.dilationY();
                    int ix = x * w.strideX() - left + kx * w.dilationX();
                    for (int c = 0; in.holds(iy, ix) && c < in.channels; c++) {
                        int k = ((ky * w.width() + kx) * in.channels + c) * layer.filters() + f;
                        sum += in.at(iy, ix, c) * kernel[k];
                    }
                }
            }
            return sum;
        });
        return out;
    }

    private static PlainMap pool(PlainMap in, Layer.WindowPooling layer) {
        Window w = layer.window();
        int top = before(in.height, w.height(), w.strideY(), 1, w.same());
        int left = before(in.width, w.width(), w.strideX(), 1, w.same());
        PlainMap out = new PlainMap(
                steps(in.height, w.height(), w.strideY(), 1, w.same()),
                steps(in.width, w.width(), w.strideX(), 1, w.same()),
                in.channels);
        out.fill((y, x, c) -> {
            double sum = 0;
            double most = Double.NEGATIVE_INFINITY;
            int count = 0;
            for (int iy = y * w.strideY() - top; iy < y * w.strideY() - top + w.height(); iy++) {
                for (int ix = x * w.strideX() - left; ix < x * w.strideX() - left + w.width(); ix++) {
                    if (in.holds(iy, ix)) {
                        sum += in.at(iy, ix, c);
                        most = Math.max(most, in.at(iy, ix, c));
                        count++;
                    }
                }
            }
            return layer.max() ? most : sum / count;
        });
        return out;
    }

    /** The mean or the largest value over all places. */
    public static PlainMap globalPool(PlainMap in, boolean max) {
        PlainMap out = new PlainMap(1, 1, in.channels);
        out.fill((y, x, c) -> {
            double sum = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (int iy = 0; iy < in.height; iy++) {
                for (int ix = 0; ix < in.width; ix++) {
                    sum += in.at(iy, ix, c);
                    most = Math.max(most, in.at(iy, ix, c));
                }
            }
            return max ? most : sum / (in.height * in.width);
        });
        return out;
    }

    private static PlainMap normalise(PlainMap in, Layer.BatchNormalization layer, List<Tensor> weights) {
        int n = weights.size();
        PlainMap out = new PlainMap(in.height, in.width, in.channels);
        out.fill((y, x, c) -> {
            double mean = weights.get(n - 2).values()[c];
            double variance = weights.get(n - 1).values()[c];
            double unit = (in.at(y, x, c) - mean) / Math.sqrt(variance + layer.epsilon());
            double gamma = layer.scale() ? weights.get(0).values()[c] : 1;
            double beta = layer.centre() ? weights.get(n - 3).values()[c] : 0;
            return unit * gamma + beta;
        });
        return out;
    }

    private static PlainMap pad(PlainMap in, Layer.ZeroPadding p) {
        PlainMap out = new PlainMap(in.height + p.top() + p.bottom(), in.width + p.left() + p.right(), in.channels);
        out.fill((y, x, c) -> in.holds(y - p.top(), x - p.left()) ? in.at(y - p.top(), x - p.left(), c) : 0);
        return out;
    }

    private static PlainMap concatenate(List<PlainMap> inputs) {
        PlainMap first = inputs.get(0);
        PlainMap out = new PlainMap(
                first.height,
                first.width,
                inputs.stream().mapToInt(map -> map.channels).sum());
        out.fill((y, x, c) -> {
            int channel = c;
            for (PlainMap map : inputs) {
                if (channel < map.channels) {
                    return map.at(y, x, channel);
                }
                channel -= map.channels;
            }
            throw new AssertionError(c);
        });
        return out;
    }

    private static PlainMap dense(PlainMap in, Layer.Dense layer, List<Tensor> weights) {
        PlainMap out = new PlainMap(1, 1, layer.units());
        out.fill((y, x, u) -> {
            double sum = layer.bias() ? weights.get(1).values()[u] : 0;
            for (int c = 0; c < in.channels; c++) {
                sum += in.at(0, 0, c) * weights.get(0).values()[c * layer.units() + u];
            }
            return sum;
        });
        return out;
    }

    private static PlainMap activate(PlainMap in, ActivationFunction function) {
        PlainMap out = new PlainMap(in.height, in.width, in.channels);
        out.fill((y, x, c) -> {
            double value = in.at(y, x, c);
            return switch (function) {
                case LINEAR -> value;
                case RELU -> Math.max(value, 0);
                case RELU6 -> Math.min(Math.max(value, 0), 6);
                case SIGMOID -> 1 / (1 + Math.exp(-value));
                case TANH -> Math.tanh(value);
                case SOFTMAX -> {
                    double sum = 0;
                    for (int other = 0; other < in.channels; other++) {
                        sum += Math.exp(in.at(y, x, other) - value);
                    }
                    yield 1 / sum;
                }
            };
        });
        return out;
    }

    private static int steps(int size, int window, int stride, int dilation, boolean same) {
        return same ? (int) Math.ceil((double) size / stride) : (size - (window - 1) * dilation - 1) / stride + 1;
    }

    private static int before(int size, int window, int stride, int dilation, boolean same) {
        int needed = (steps(size, window, stride, dilation, same) - 1) * stride + (window - 1) * dilation + 1;
        return same ? Math.max(0, needed - size) / 2 : 0;
    }
}
