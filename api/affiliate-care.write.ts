import { writeFileSync } from 'node:fs';
import { careDocument } from './affiliate-care/care-document.ts';

/** Writes the checked-in list of how affiliates are looked after: `npm run affiliate-care`. */
writeFileSync(new URL('../docs/affiliate-care.md', import.meta.url), careDocument());
