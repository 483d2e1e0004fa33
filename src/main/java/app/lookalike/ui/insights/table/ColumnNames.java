package app.lookalike.ui.insights.table;

import app.lookalike.base.text.Messages;
import app.lookalike.service.insight.Column;
import app.lookalike.ui.search.model.Attributes;

/** The names of columns in the window's language. */
final class ColumnNames {
    private ColumnNames() {}

    static String of(Column column) {
        return column.attribute()
                .map(Attributes::nameInFilter)
                .orElseGet(() -> Messages.get("insights.table.column." + column.key()));
    }
}
