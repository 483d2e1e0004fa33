package app.lookalike.service.shared.solr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeSearchTest {
    private static final byte[] CODE = {3, -4};

    @Test
    void comparesAllCodesOfAModerateCatalogue() {
        assertThat(CodeSearch.of(5, 16_000_000).query(StoredVector.LOOK, CODE).getQuery())
                .isEqualTo("{!func}vectorSimilarity(BYTE,EUCLIDEAN,look_code,[3,-4])");
    }

    @Test
    void asksTheGraphOfALargeOne() {
        assertThat(CodeSearch.of(50, 32_000_001).query(StoredVector.LOOK, CODE).getQuery())
                .isEqualTo("{!knn f=look_code topK=200}[3,-4]");
        assertThat(CodeSearch.of(5, 16_000_001).query(StoredVector.LOOK, CODE).getQuery())
                .isEqualTo("{!knn f=look_code topK=100}[3,-4]");
    }

    @Test
    void readsTheVectorsOfSomewhatMoreThanAreWanted() {
        assertThat(CodeSearch.of(5, 10).query(StoredVector.LOOK, CODE).getRows())
                .isEqualTo(20);
        assertThat(CodeSearch.of(50, 10).query(StoredVector.LOOK, CODE).getRows())
                .isEqualTo(110);
    }
}
