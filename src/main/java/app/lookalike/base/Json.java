package app.lookalike.base;

import app.lookalike.base.text.Messages;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON that the program stores, which may have been edited, truncated or forged, so that nothing is null that
 * must not be: no component of a record but those that are {@link Nullable}, no element of a list, no document. What a
 * newer program has added is passed over; a list that an older one did not write yet reads as empty, a choice that is
 * not known as null.
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private Json() {}

    /** Reads one value. */
    private interface Reading<T> {
        @Nullable
        T read() throws IOException;
    }

    /**
     * A document as a record, which checks its own values when it is made.
     *
     * @param name for the message
     * @throws InvalidJsonException if it is none
     */
    public static <T> T read(byte[] json, Class<T> type, String name) {
        return checked(() -> MAPPER.readValue(json, type), name);
    }

    /**
     * A document as a value of that type, such as a map.
     *
     * @param name for the message
     * @throws InvalidJsonException if it is none
     */
    public static <T> T read(String json, TypeReference<T> type, String name) {
        return checked(() -> MAPPER.readValue(json, type), name);
    }

    /**
     * A document as a record, which checks its own values when it is made.
     *
     * @param name for the message
     * @throws InvalidJsonException if it is none
     */
    public static <T> T read(String json, Class<T> type, String name) {
        return read(json.getBytes(StandardCharsets.UTF_8), type, name);
    }

    /**
     * A document to look around in.
     *
     * @param name for the message
     * @return an object or an array
     * @throws InvalidJsonException if it is neither
     */
    public static JsonNode tree(byte[] json, String name) {
        JsonNode tree = checked(() -> MAPPER.readTree(json), name);
        if (!tree.isContainerNode()) {
            throw new InvalidJsonException(Messages.get("json.noObject", name));
        }
        return tree;
    }

    /**
     * The same for a text.
     *
     * @param name for the message
     * @throws InvalidJsonException if it is neither object nor array
     */
    public static JsonNode tree(String json, String name) {
        return tree(json.getBytes(StandardCharsets.UTF_8), name);
    }

    /**
     * The same for a file.
     *
     * @throws IOException if it cannot be read
     * @throws InvalidJsonException if it is neither object nor array
     */
    public static JsonNode tree(Path file) throws IOException {
        return tree(WholeFile.read(file, Limit.JSON_BYTES), file.toString());
    }

    private static <T> T checked(Reading<T> reading, String name) {
        try {
            T value = reading.read();
            if (value == null) {
                throw new InvalidJsonException(Messages.get("json.empty", name));
            }
            requireComplete(value, name, "");
            return value;
        } catch (JsonMappingException e) {
            throw new InvalidJsonException(Messages.get("json.notOurs", name, pathOf(e)), e);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String where = at == null // beyond Jackson's limits
                    ? Messages.get("json.beyond")
                    : Messages.get("json.place", at.getLineNr(), at.getColumnNr());
            throw new InvalidJsonException(Messages.get("json.wrong", name, where), e);
        } catch (IOException e) {
            throw new InvalidJsonException(Messages.get("json.unreadable", name), e);
        }
    }

    /** Jackson's own text names classes. */
    private static String pathOf(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? Messages.get("json.other") : Messages.get("json.lookAt", path);
    }

    private static void requireComplete(@Nullable Object value, String name, String path) {
        if (value == null) {
            throw new InvalidJsonException(Messages.get("json.lacks", name, path.substring(1)));
        }
        if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object part = valueOf(component, value);
                boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                if (part != null || !optional) {
                    requireComplete(part, name, path + "." + component.getName());
                }
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, part) -> requireComplete(part, name, path + "." + key));
        } else if (value instanceof Collection<?> all) {
            all.forEach(part -> requireComplete(part, name, path + ".entry"));
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true); // the program's own records, some of them private
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Every record has its accessors", e);
        }
    }
}
