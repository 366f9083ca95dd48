/* What the caller and the maker of its file agree on. */
#pragma once

/* Where things lie in the caller. Nothing is mapped before MEMORY and from MEMORY_END on. */
#define FILE_ADDRESS 0x50000000u
#define MEMORY 0x10000000u
#define NOISE MEMORY
#define ZEROS (MEMORY + 0x2000u)
#define ONES (MEMORY + 0x4000u)
#define HEAP (MEMORY + 0x5000u) /* zeros but for what a case puts there */
#define MEMORY_END (MEMORY + 0x10000u)

/* What a call answers. */
#define ANSWER_ZERO 0u
#define ANSWER_ERROR 1u /* ENOENT */
