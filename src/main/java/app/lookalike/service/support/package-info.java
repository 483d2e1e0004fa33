/**
 * About the program and the machine it runs on: {@link app.lookalike.service.support.Diagnosis}, reports of faults, the
 * system's theme, versions.
 */
@NullMarked
package app.lookalike.service.support;

import org.jspecify.annotations.NullMarked;
