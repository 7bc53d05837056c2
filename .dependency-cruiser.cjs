// The arrows of the architecture: what each folder may import from inside the repository. What is not listed is
// forbidden. apps/cli/tests/arrows.test.ts breaks every rule once and watches this file notice.
const arrows = {
  'packages/contract': [],
  'packages/catalog': ['packages/contract'],
  'packages/sandbox': ['packages/contract'],
  'packages/grading': ['packages/contract', 'packages/sandbox'],
  'packages/rubric': ['packages/contract'],
  'packages/design': ['packages/contract'],
  'packages/db': ['packages/contract'],
  'apps/web': ['packages/contract', 'packages/rubric', 'packages/design'],
  'apps/api': ['packages/contract', 'packages/catalog', 'packages/rubric', 'packages/db'],
  'apps/worker': [
    'packages/contract',
    'packages/catalog',
    'packages/rubric',
    'packages/db',
    'packages/sandbox',
    'packages/grading',
  ],
};
const escapeSlashes = (text) => text.replaceAll('/', '\\/');
const anyOf = (folders) => `^(${folders.map(escapeSlashes).join('|')})/`;

const folderRules = Object.entries(arrows).map(([folder, allowed]) => ({
  name: `${folder.replace('/', '-')}-imports-only-its-own`,
  comment: `${folder} may import ${allowed.join(', ') || 'nothing of ours'}.`,
  severity: 'error',
  from: { path: `^${escapeSlashes(folder)}/` },
  to: { path: '^(apps|packages|tests|challenges)/', pathNot: anyOf([folder, ...allowed]) },
}));

// apps/web/src, each looks only to its right.
const layers = ['app', 'routes', 'features', 'components', 'lib'];
const layerRules = layers.slice(1).map((layer, index) => ({
  name: `web-${layer}-looks-only-right`,
  comment: `apps/web/src/${layer} may not import from ${layers.slice(0, index + 1).join(', ')}.`,
  severity: 'error',
  from: { path: `^apps/web/src/${layer}/` },
  to: { path: anyOf(layers.slice(0, index + 1).map((left) => `apps/web/src/${left}`)) },
}));

module.exports = {
  forbidden: [
    ...folderRules,
    ...layerRules,
    {
      name: 'web-features-stay-apart',
      comment: 'Features never import each other; a route composes them.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'only-sandbox-talks-to-docker',
      comment: 'packages/sandbox is the only door to Docker.',
      severity: 'error',
      from: { path: '^(apps|packages|tests)/', pathNot: '^packages/sandbox/' },
      to: { path: '(^|/)(dockerode|docker-modem)(/|$)' },
    },
    {
      name: 'no-cycles',
      comment: 'Files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(worker|url|raw|inline)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules/\\.|dist/|test-results/|data/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
