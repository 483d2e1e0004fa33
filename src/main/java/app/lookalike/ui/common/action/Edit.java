package app.lookalike.ui.common.action;

/**
 * A change that the user made and may take back.
 *
 * @param description what was done, for people, such as "Removed 3 products from Summer"
 * @param undo takes it back
 * @param redo does it once more; called only after {@code undo}
 */
public record Edit(String description, Runnable undo, Runnable redo) {}
