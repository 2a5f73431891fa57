#include <stddef.h>
#include <stdint.h>

/* The entry of libFuzzer, which is linked in by -sanitize=fuzzer. */
int LLVMFuzzerRunDriver(int *argc, char ***argv,
                        int (*callback)(const uint8_t *data, size_t size));
