package app.lookalike.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A named collection of products, put together by the user.
 *
 * @param id of the board, never used for another one of the same workspace
 * @param name unique among the boards, whatever the case of its letters
 * @param created when it was made, to the millisecond
 * @param items in the order chosen by the user, each product once
 */
public record Board(long id, String name, Instant created, List<BoardItem> items) {
    public Board {
        items = List.copyOf(items);
    }

    /** What is kept of that product; empty where it is not on this board. */
    public Optional<BoardItem> find(String productId) {
        return items.stream().filter(item -> item.productId().equals(productId)).findFirst();
    }

    /** Where that product stands, from 0; empty where it is not on this board. */
    public OptionalInt indexOf(String productId) {
        return IntStream.range(0, items.size())
                .filter(i -> items.get(i).productId().equals(productId))
                .findFirst();
    }
}
