import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface Asset {
  /** Its content is in its name: it may be kept for ever. */
  url: string;
  type: 'css' | 'js';
  content: string;
}

function asset(name: string, type: Asset['type'], content: string): Asset {
  const version = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { url: `/assets/${name}.${version}.${type}`, type, content };
}

const ofPackage = (path: string): string => readFileSync(createRequire(import.meta.url).resolve(path), 'utf8');
const own = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

/** Shows the button that copies what stands in the field it names; without a script, or without a clipboard, there is none. */
const copyButton = `for (const button of document.querySelectorAll('button[data-copies]')) {
  const field = document.getElementById(button.dataset.copies);
  const told = document.getElementById(button.dataset.tells);
  if (!navigator.clipboard || !field || !told) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      told.textContent = 'Gekopieerd';
    } catch {
      field.select();
      told.textContent = 'Kopiëren lukte niet. De tekst is geselecteerd: kopieer die zelf.';
    }
  });
}
`;

const sheets = [
  ...[
    'look',
    'site',
    'members',
    'partner-home',
    'partner-report',
    'value-matrix',
    'affiliates',
    'survey',
    'charts',
    'creators',
  ],
] as const;

/** Everything pages load besides themselves, all from here. */
export const assets = {
  pico: asset('pico', 'css', ofPackage('@picocss/pico/css/pico.min.css')),
  site: asset('site', 'css', sheets.map((sheet) => own(`./${sheet}.css`)).join('')),
  copy: asset('copy', 'js', copyButton),
} as const satisfies Record<string, Asset>;

/** The API's reference alone; read when it is switched on. */
export const referenceAssets = (): Record<'swagger' | 'swaggerStyle' | 'start' | 'style', Asset> => ({
  swagger: asset('swagger-ui', 'js', ofPackage('swagger-ui-dist/swagger-ui-bundle.js')),
  swaggerStyle: asset('swagger-ui', 'css', ofPackage('swagger-ui-dist/swagger-ui.css')),
  start: asset('reference', 'js', startReference),
  style: asset('reference', 'css', own('./reference.css')),
});

/** Keys typed into the reference stay in the page: nothing is stored in the browser. */
const startReference = `SwaggerUIBundle({
  url: '/v1/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  validatorUrl: null,
  persistAuthorization: false,
  defaultModelsExpandDepth: 0,
});
`;
