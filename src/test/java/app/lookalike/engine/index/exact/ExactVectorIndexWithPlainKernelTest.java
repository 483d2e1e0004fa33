package app.lookalike.engine.index.exact;

import app.lookalike.engine.index.PlainScanKernel;
import app.lookalike.engine.index.ScanKernel;

/** With the inner loops in plain Java. */
class ExactVectorIndexWithPlainKernelTest extends ExactVectorIndexTest {
    @Override
    ScanKernel kernel() {
        return new PlainScanKernel();
    }
}
