import { writeFileSync } from 'node:fs';
import { openApiDocument } from './openapi.ts';

/** Writes the checked-in OpenAPI document: `npm run openapi`. */
writeFileSync(new URL('../docs/openapi.json', import.meta.url), `${JSON.stringify(openApiDocument(), null, 2)}\n`);
