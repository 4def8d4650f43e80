/** Who may know whom. A folder that is not in a row is out of that row's reach; `types` may be known as types only. */
const mayKnow = {
  domain: {},
  door: { values: ['domain'] },
  store: { values: ['domain', 'door'] },
  templates: { values: ['domain', 'door'] },
  mail: { values: ['domain', 'door', 'templates'], types: ['store'] },
  documents: { values: ['domain', 'door', 'templates'] },
  inbound: { values: ['domain', 'door', 'store', 'mail'] },
  activities: { values: ['domain', 'door', 'store', 'mail', 'templates', 'inbound', 'documents'] },
  workflows: { values: ['domain'], types: ['activities'] },
  config: { values: ['domain', 'door'] },
  worker: {
    values: [
      'documents',
      'domain',
      'door',
      'store',
      'mail',
      'templates',
      'inbound',
      'activities',
      'workflows',
      'config',
    ],
  },
  api: { values: ['documents', 'domain', 'door', 'store', 'mail', 'templates', 'inbound', 'workflows', 'config'] },
  cli: {
    values: [
      'documents',
      'domain',
      'door',
      'store',
      'mail',
      'templates',
      'inbound',
      'activities',
      'workflows',
      'config',
      'worker',
      'api',
      'dev',
    ],
  },
  dev: {
    values: [
      'documents',
      'domain',
      'door',
      'store',
      'mail',
      'templates',
      'inbound',
      'activities',
      'workflows',
      'config',
      'worker',
      'api',
      'cli',
    ],
  },
};

/** Which packages only some may import, and who they are. Tests may import what they prove. */
const onlyFor = {
  mongoose: ['store/'],
  postmark: ['mail/', 'dev/postmark/'],
  mjml: ['templates/'],
  'markdown-it': ['mail/'],
  handlebars: ['mail/', 'templates/'],
  express: ['api/', 'dev/postmark/'],
  zod: ['door/', 'api/', 'config/', 'cli/', 'dev/'],
  'snowball-stemmers': ['door/reply/'],
  ibantools: ['door/'],
  jsvat: ['door/'],
  sepa: ['api/payouts/'],
  '@myriaddreamin/typst-ts-node-compiler': ['documents/'],
  '@resvg/resvg-js': ['documents/'],
  'd3-scale': ['documents/'],
  'd3-shape': ['documents/'],
  'temporal-polyfill': ['domain/zone\\.ts$'],
  'date-holidays': ['domain/[^/]+\\.generate\\.ts$'],
};

const folders = [...Object.keys(mayKnow), 'test', 'bench'];
const tests = ['test/', 'bench/'];
const startsWith = (names) => `^(${names.join('|')})`;
const inFolders = (names) => `^(${names.join('|')})/`;
const packages = (names) => `(^|/)node_modules/(${names.join('|')})/`;

/** Run by hand while developing, never by what is deployed. */
const byHand = '\\.(generate|write)\\.ts$';

const arrows = Object.entries(mayKnow).flatMap(([folder, { values = [], types = [] }]) => [
  {
    name: `arrow-from-${folder}`,
    severity: 'error',
    comment: `${folder}/ knows ${[...values, ...types].join(', ') || 'itself'}, and no other folder.`,
    from: { path: inFolders([folder]) },
    to: { path: inFolders(folders.filter((other) => ![folder, ...values, ...types].includes(other))) },
  },
  ...types.map((other) => ({
    name: `types-only-from-${folder}`,
    severity: 'error',
    comment: `${folder}/ knows ${other}/ by its types only.`,
    from: { path: inFolders([folder]) },
    to: { path: inFolders([other]), dependencyTypesNot: ['type-only'] },
  })),
]);

const owned = Object.entries(onlyFor).map(([name, owners]) => ({
  name: `only-for-${name}`,
  severity: 'error',
  comment: `${name} is known in ${owners.join(', ')} only.`,
  from: { pathNot: startsWith([...owners, ...tests]) },
  to: { path: packages([name]) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...arrows,
    ...owned,
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'The domain has no input, no output and no library but its calendar (temporal-polyfill, in zone.ts).',
      from: { path: '^domain/', pathNot: byHand },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'], pathNot: packages(['temporal-polyfill']) },
    },
    {
      name: 'workflows-run-in-a-sandbox',
      severity: 'error',
      comment:
        'What the loop runs is workflows/, domain/ and the SDK: with the arrows this holds for everything it reaches.',
      from: { path: '^workflows/', pathNot: '^workflows/journeys\\.ts$' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev'],
        pathNot: packages(['@temporalio/workflow', '@temporalio/common']),
      },
    },
    {
      name: 'journeys-is-client-code',
      severity: 'error',
      comment:
        'journeys.ts is how others talk to the workflows; a workflow that imports it takes the client into its sandbox.',
      from: { path: '^workflows/' },
      to: { path: '^workflows/journeys\\.ts$' },
    },
    {
      name: 'journeys-imports-the-client-only',
      severity: 'error',
      from: { path: '^workflows/journeys\\.ts$' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev'],
        pathNot: packages(['@temporalio/client', '@temporalio/common']),
      },
    },
    {
      name: 'no-development-packages',
      severity: 'error',
      comment: 'What is deployed runs without the development packages. MJML compiles at build time.',
      from: { pathNot: [inFolders(['dev', 'test', 'bench']), '^[^/]+$', byHand] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: packages(['mjml']) },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-is-found',
      severity: 'error',
      comment: 'An import that cannot be resolved would escape every rule above.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|launchers|templates/compiled|\\.nazorg|\\.git)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
