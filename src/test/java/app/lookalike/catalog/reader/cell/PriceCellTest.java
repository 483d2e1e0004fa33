package app.lookalike.catalog.reader.cell;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.catalog.Price;
import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PriceCellTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "19.99|19.99",
                "19,99 €|19.99 EUR",
                "€19.99|19.99 EUR",
                "USD 12.50|12.50 USD",
                "12.50 usd|12.50 USD",
                "US$ 1,299.00|1299.00 USD",
                "$12|12 $",
                "1.299,00|1299.00",
                "1,299.00|1299.00",
                "1.299|1299",
                "1,299|1299",
                "0.999|0.999",
                "1 299,00 kr|1299.00 kr",
                "1'299.50 CHF|1299.50 CHF",
                "Fr. 19.90|19.90 CHF",
                "Rs. 1,29,999|129999 INR",
                "₹2,499.00|2499.00 INR",
                "1.234.567,8 EUR|1234567.8 EUR",
                "12.345.678|12345678",
                "49.0000|49.00",
                "0.05084745762711864|0.05084745762711864",
                "19,- €|19 EUR",
                "19,–|19",
                "25 €*|25 EUR",
                "€ 25 EUR|25 EUR",
                "0|0",
                "£5.|5 GBP",
                "129 zł|129 PLN"
            })
    void arePricesOfManyCountries(String cell, String price) {
        assertThat(PriceCell.price(cell, "")).map(Price::toString).hasValue(price);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "free",
                "10 - 20",
                "10–20 €",
                "-5",
                "€-5",
                "19.99 per piece",
                "from 19.99",
                "1.23.45",
                "1,2,3",
                "12,345,6",
                "1 2 3",
                "19.99 € 21.99 $",
                "$ 5 EUR",
                ".",
                "€",
                "1.2e5",
                "12:50"
            })
    void whatIsNotOnePriceCannotBeRead(String cell) {
        assertThat(PriceCell.price(cell, "")).isEmpty();
    }

    @Test
    void theCurrencyOfTheTableCountsWhereTheCellNamesNone() {
        assertThat(PriceCell.price("5", "eur")).map(Price::currency).hasValue("EUR");
        assertThat(PriceCell.price("5 $", "EUR")).map(Price::currency).hasValue("$");
        assertThat(PriceCell.price("5", "as usual")).map(Price::currency).hasValue("");
    }

    @Test
    void aLongCellTakesNoTime() {
        assertThat(PriceCell.price("1,".repeat(100_000), "")).isEmpty();
        assertThat(PriceCell.price("1 ".repeat(29), "")).isEmpty();
    }

    @Property
    void whatIsShownInAnyLanguageIsReadAgain(@ForAll @IntRange(max = 100_000_000) int cents) {
        Price price = new Price(BigDecimal.valueOf(cents, 2), "EUR");
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.US}) {
            String shown = price.shown(locale);
            assertThat(PriceCell.price(shown, "")).as(shown).hasValue(price);
        }
    }

    @Test
    void areShownAsTheLanguageHasThem() {
        Price euros = new Price(new BigDecimal("1299.5"), "EUR");
        assertThat(euros.shown(Locale.US)).isEqualTo("€1,299.50");
        assertThat(euros.shown(Locale.GERMANY)).isEqualTo("1.299,50\u00a0€");
        assertThat(new Price(new BigDecimal("12"), "$").shown(Locale.US)).isEqualTo("12.00 $");
        assertThat(new Price(new BigDecimal("12"), "").shown(Locale.US)).isEqualTo("12.00");
    }
}
