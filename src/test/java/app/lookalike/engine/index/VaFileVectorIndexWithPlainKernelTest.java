package app.lookalike.engine.index;

/** With the inner loops in plain Java. */
class VaFileVectorIndexWithPlainKernelTest extends VaFileVectorIndexTest {
    @Override
    ScanKernel kernel() {
        return new PlainScanKernel();
    }
}
