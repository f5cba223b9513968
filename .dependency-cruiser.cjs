/** The direction of knowledge, as docs/architecture.md tells it; checked by `npm run lint`. */

const chain = ['programmes', 'applicants', 'calls', 'proposals', 'reviews', 'decisions', 'agreements'];
const upTo = (name) => ['accounts', ...chain.slice(0, chain.indexOf(name))];

/** Which modules each module may import, through their index only. */
const mayImport = {
  accounts: [],
  programmes: ['accounts'],
  applicants: upTo('applicants'),
  ledger: ['accounts', 'programmes'],
  calls: [...upTo('calls'), 'ledger'],
  proposals: upTo('proposals'),
  reviews: upTo('reviews'),
  decisions: [...upTo('decisions'), 'ledger'],
  agreements: [...upTo('agreements'), 'ledger'],
  payments: ['accounts', ...chain, 'ledger'],
  reports: ['accounts', ...chain],
};
const business = Object.keys(mayImport);
const sinks = ['notifications', 'register', 'audit', 'site'];
for (const sink of sinks) mayImport[sink] = business;

const inside = (name) => `^src/modules/${name}/`;
const spec = '\\.spec\\.tsx?$';

const directions = Object.entries(mayImport).map(([name, allowed]) => ({
  name: `${name}-knows-only-what-is-before-it`,
  comment: `${name} may import ${allowed.join(', ') || 'no other module'}`,
  severity: 'error',
  from: { path: inside(name) },
  to: { path: '^src/modules/', pathNot: [name, ...allowed].map(inside) },
}));

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'source-not-to-tests', severity: 'error',
      from: { path: '^src/', pathNot: spec }, to: { path: `^(test|bench)/|${spec}` },
    },
    {
      name: 'source-not-to-development-packages', severity: 'error',
      from: { path: '^src/', pathNot: spec }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'kernel-knows-only-kernel', severity: 'error',
      from: { path: '^src/kernel/', pathNot: spec },
      to: { pathNot: ['^src/kernel/', '(^|/)node_modules/(intl-messageformat|temporal-polyfill|uuid)/'] },
    },
    { name: 'config-knows-only-kernel', severity: 'error', from: { path: '^src/config/' }, to: { path: '^src/', pathNot: '^src/(config|kernel)/' } },
    { name: 'ui-knows-only-kernel', severity: 'error', from: { path: '^src/ui/' }, to: { path: '^src/', pathNot: '^src/(ui|kernel)/' } },
    {
      name: 'platform-knows-no-business', severity: 'error',
      from: { path: '^src/platform/' }, to: { path: '^src/', pathNot: '^src/(platform|config|kernel|ui)/' },
    },
    { name: 'only-http-renders-pages', severity: 'error', from: { path: '^src/platform/', pathNot: '^src/platform/http/' }, to: { path: '^src/ui/' } },
    { name: 'http-uses-the-face-of-ui', severity: 'error', from: { path: '^src/platform/http/' }, to: { path: '^src/ui/', pathNot: '^src/ui/(index|page)\\.tsx?$' } },
    {
      name: 'modules-not-to-the-top', severity: 'error',
      from: { path: '^src/modules/' }, to: { path: '^src/[^/]+\\.tsx?$' },
    },
    {
      name: 'modules-through-their-index', severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.tsx?$'] },
    },
    {
      name: 'entities-stay-inside', comment: 'also not through the index; app.module and a registry beside it may list them', severity: 'error',
      from: { path: '^src/', pathNot: ['^src/modules/', '^src/(app\\.module|entities)\\.ts$', spec] }, to: { path: '^src/modules/.*\\.entity\\.ts$' },
    },
    { name: 'entities-not-through-the-index', severity: 'error', from: { path: '^src/modules/[^/]+/index\\.tsx?$' }, to: { path: '\\.entity\\.ts$' } },
    {
      name: 'nobody-imports-a-sink', severity: 'error',
      from: { path: '^src/', pathNot: ['^src/app\\.module\\.ts$', ...sinks.map(inside)] }, to: { path: sinks.map(inside) },
    },
    ...directions,
  ],
  options: {
    doNotFollow: { path: ['^node_modules', '^dist'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};
