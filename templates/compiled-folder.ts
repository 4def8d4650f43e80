import { fileURLToPath } from 'node:url';

/** Where the compiled mails are, beside this file: in the sources and in dist alike. */
export const compiledFolder = fileURLToPath(new URL('compiled/', import.meta.url));
