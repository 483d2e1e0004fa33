package app.lookalike.service.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.LookalikeException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharedAddressTest {
    @Test
    void namesTheCloudTheCatalogueAndTheUser() {
        SharedAddress address = SharedAddress.parse("solr+https://ann@host:8983/deep/solr/my-shop.2");
        assertThat(address.solr()).hasToString("https://host:8983/deep/solr");
        assertThat(address.name()).isEqualTo("my-shop.2");
        assertThat(address.user()).contains("ann");
        assertThat(address).hasToString("solr+https://host:8983/deep/solr/my-shop.2");
        assertThat(address.withUser()).isEqualTo("solr+https://ann@host:8983/deep/solr/my-shop.2");
        assertThat(SharedAddress.parse("solr+http://[::1]:1/solr/x").user()).isEmpty();
        SharedAddress odd = address.by(Optional.of("ann@shop/$1"));
        assertThat(SharedAddress.parse(odd.withUser())).as("read back").isEqualTo(odd);
    }

    @ParameterizedTest
    @CsvSource({
        "solr+http://host/solr/x, true",
        "solr+http://127.example.org/solr/x, true",
        "solr+https://host/solr/x, false",
        "solr+http://localhost:8983/solr/x, false",
        "solr+http://127.0.0.1/solr/x, false",
        "solr+http://[::1]:1/solr/x, false"
    })
    void othersCanReadAPasswordThatLeavesThisMachineUnencrypted(String text, boolean shown) {
        assertThat(SharedAddress.parse(text).showsPassword()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://host/solr/x",
                "solr+ftp://host/solr/x",
                "solr+http://host/x",
                "solr+http://host/solr/",
                "solr+http:///solr/x",
                "solr+http://host/solr/a b",
                "solr+http://host/solr/-x",
                "solr+http://ho st/solr/x",
                "solr+"
            })
    void nothingElseIsOne(String text) {
        assertThatThrownBy(() -> SharedAddress.parse(text))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("is no address of a shared catalogue");
    }

    @Test
    void aPasswordIsNotRepeated() {
        assertThatThrownBy(() -> SharedAddress.parse("solr+http://ann:secret@host/solr/x"))
                .isInstanceOf(LookalikeException.class)
                .hasMessageContaining("password")
                .hasMessageNotContaining("secret");
    }
}
