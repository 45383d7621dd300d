/**
 * Puts the program's modules, as the compiler wrote them, together: a few files take 50 ms less to start than a
 * hundred. Packages stay outside, and the library, `dist/core/index.js`, is left as it is.
 */
import { rolldown } from 'rolldown';

const bundle = await rolldown({ input: 'dist/main.js', platform: 'node', external: /^[^./]/u });
/* As deep as the modules of src/core/loader, which find data/ by where they are. */
await bundle.write({ dir: 'dist', chunkFileNames: 'program/chunks/[name].js' });
await bundle.close();
