package app.lookalike.service.query;

import app.lookalike.base.Json;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.image.RgbImage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Queries as JSON: products by id, photos by a key, under which their pixels lie elsewhere. */
public final class StoredQueries {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredQueries() {}

    /** A query as JSON. */
    public static String write(Query query, Function<RgbImage, String> keys) {
        return node(query, keys, true).toString();
    }

    /** A text that is the same for the same query; it leaves out what is only shown, such as a photo's first size. */
    public static String key(Query query, Function<RgbImage, String> keys) {
        return node(query, keys, false).toString();
    }

    private static ObjectNode node(Query query, Function<RgbImage, String> keys, boolean complete) {
        ObjectNode node = JSON.createObjectNode();
        if (query instanceof Query.ByProduct product) {
            node.put("product", product.id());
        } else if (query instanceof Query.ByPicture photo) {
            node.put("photo", keys.apply(photo.image())).put("label", photo.label());
            RgbImage.Size size = photo.original();
            if (complete && !size.equals(photo.image().size())) {
                node.putArray("size").add(size.width()).add(size.height());
            }
        } else if (query instanceof Query.Region region) {
            Box box = region.box();
            node.set("of", node(region.of(), keys, complete));
            node.putArray("box").add(box.left()).add(box.top()).add(box.right()).add(box.bottom());
        } else if (query instanceof Query.InWords words) {
            node.put("words", words.text());
            words.like().ifPresent(like -> node.set("like", node(like, keys, complete)));
        } else if (query instanceof Query.Combined combined) {
            ArrayNode wanted = node.putArray("wanted");
            combined.wanted().forEach(part -> wanted.add(node(part, keys, complete)));
            ArrayNode unwanted = node.putArray("unwanted");
            combined.unwanted().forEach(part -> unwanted.add(node(part, keys, complete)));
        }
        return node;
    }

    /**
     * Reads one back.
     *
     * @throws LookalikeException if it is none
     */
    public static Query read(String text, Function<String, RgbImage> photos) {
        try {
            JsonNode node = Json.tree(text, Messages.get("search.stored"));
            if (node.has("words")) {
                Optional<Query.Single> like =
                        node.has("like") ? Optional.of(single(node.path("like"), photos)) : Optional.empty();
                return new Query.InWords(like, node.path("words").asText());
            }
            return node.has("wanted")
                    ? new Query.Combined(all(node.path("wanted"), photos), all(node.path("unwanted"), photos))
                    : single(node, photos);
        } catch (IllegalArgumentException e) {
            throw new LookalikeException(Messages.get("search.notUnderstood", text), e);
        }
    }

    private static List<Query.Single> all(JsonNode nodes, Function<String, RgbImage> photos) {
        List<Query.Single> all = new ArrayList<>();
        nodes.forEach(node -> all.add(single(node, photos)));
        return all;
    }

    private static Query.Single single(JsonNode node, Function<String, RgbImage> photos) {
        if (node.has("of")) {
            JsonNode box = node.path("box");
            return new Query.Region(
                    single(node.path("of"), photos),
                    new Box(
                            box.path(0).asDouble(),
                            box.path(1).asDouble(),
                            box.path(2).asDouble(),
                            box.path(3).asDouble()));
        }
        if (node.has("photo")) {
            return photo(node, photos.apply(node.path("photo").asText()));
        }
        if (node.has("product")) {
            return new Query.ByProduct(node.path("product").asText());
        }
        throw new IllegalArgumentException("neither product nor photo");
    }

    private static Query.ByPicture photo(JsonNode node, RgbImage image) {
        String label = node.path("label").asText();
        JsonNode size = node.path("size");
        return size.size() == 2
                ? new Query.ByPicture(
                        label,
                        image,
                        0,
                        new RgbImage.Size(size.path(0).asInt(), size.path(1).asInt()))
                : new Query.ByPicture(label, image, 0);
    }
}
