package app.lookalike.service.taste;

import app.lookalike.base.InvalidJsonException;
import app.lookalike.base.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** People as JSON, as the workspace keeps them; times in seconds. */
final class PeopleJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PeopleJson() {}

    static String write(People people) {
        ObjectNode root = JSON.createObjectNode();
        root.put("active", people.active())
                .put("nextId", people.nextId())
                .put("since", people.since().toEpochMilli());
        ArrayNode all = root.putArray("people");
        for (Person person : people.all()) {
            ObjectNode node = all.addObject();
            node.put("id", person.id()).put("name", person.name());
            ArrayNode events = node.putArray("events");
            person.events().forEach(event -> events.addArray()
                    .add(event.productId())
                    .add(event.sign().name())
                    .add(event.at().getEpochSecond()));
        }
        return root.toString();
    }

    /**
     * Reads them back; what is not understood, such as a sign of a later version, is left out.
     *
     * @param what names the text in a message
     * @throws InvalidJsonException if it is no JSON
     */
    static People read(String text, String what) {
        JsonNode root = Json.tree(text, what);
        List<Person> all = new ArrayList<>();
        for (JsonNode node : root.path("people")) {
            List<TasteEvent> events = new ArrayList<>();
            node.path("events").forEach(event -> event(event).ifPresent(events::add));
            all.add(new Person(node.path("id").asLong(), node.path("name").asText(), events));
        }
        Instant since = Instant.ofEpochMilli(root.path("since").asLong());
        if (all.isEmpty()) { // all was erased
            return People.NOBODY_KNOWN.erased(since);
        }
        long free = all.stream().mapToLong(Person::id).max().orElse(0) + 1;
        return new People(
                all,
                root.path("active").asLong(),
                Math.max(free, root.path("nextId").asLong()),
                since);
    }

    private static Optional<TasteEvent> event(JsonNode node) {
        String sign = node.path(1).asText();
        return Arrays.stream(TasteSign.values())
                .filter(known -> known.name().equals(sign))
                .findFirst()
                .map(known -> new TasteEvent(
                        node.path(0).asText(),
                        known,
                        Instant.ofEpochSecond(node.path(2).asLong())));
    }
}
