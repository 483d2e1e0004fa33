/** Injects faults: kills, damaged files, full disks and more. See {@code scripts/fault-inject}. */
@NullMarked
package app.lookalike.faults;

import org.jspecify.annotations.NullMarked;
