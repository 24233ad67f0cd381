// Dependencies point one way: programme, vietnamese ← retrieval ← question ← answer, quiz ← http ← runtime ← entry
// points. See docs/architecture.md.

// TypeScript 7 has no API for dependency-cruiser to parse with yet; without a parser it finds no file, and no fault.
require.resolve('@swc/core')

/** What each folder of src/ may import from the others. */
const mayImport = {
  vietnamese: [],
  store: [],
  programme: ['vietnamese'],
  retrieval: ['programme', 'vietnamese'],
  question: ['retrieval', 'programme', 'vietnamese'],
  answer: ['question', 'retrieval', 'programme', 'vietnamese'],
  quiz: ['store', 'question', 'retrieval', 'programme', 'vietnamese'],
  http: ['answer', 'quiz', 'store', 'question', 'retrieval', 'programme', 'vietnamese'],
  runtime: ['http', 'answer', 'quiz', 'store', 'question', 'retrieval', 'programme', 'vietnamese'],
}

const configuration = '^src/(config|environment)[.]ts$'
const platformNeutral = '^src/(programme|vietnamese|retrieval|question|answer|quiz|store|http)/'

/** One rule a folder: nothing of src/ but itself and what is listed. */
const layers = Object.entries(mayImport).map(([folder, below]) => ({
  name: `${folder}-imports-only-what-is-below`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: {
    path: '^src/',
    pathNot: [
      `^src/(${[folder, ...below].join('|')})/`,
      // The runtime takes the typed configuration; reading it is up to the entry points.
      ...(folder === 'runtime' ? [configuration] : []),
    ],
  },
}))

module.exports = {
  forbidden: [
    ...layers,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-node-below-the-runtime',
      comment: 'These folders run in Cloudflare workerd too.',
      severity: 'error',
      from: { path: platformNeutral },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'heavy-libraries-stay-at-the-edge',
      comment:
        'vectra writes the index (retrieval/build), transformers.js embeds on Node; neither serves questions.',
      severity: 'error',
      from: { path: platformNeutral, pathNot: '^src/retrieval/build[.]ts$' },
      to: { path: 'node_modules/(vectra|@huggingface/transformers|onnxruntime-[^/]+)/' },
    },
    {
      name: 'worker-carries-no-node-code',
      severity: 'error',
      from: { path: '^src/(worker[.]ts|runtime/worker/)' },
      to: {
        path: ['^src/runtime/node/', 'node_modules/(vectra|@huggingface/transformers|onnxruntime-[^/]+)/'],
        reachable: true,
      },
    },
    {
      name: 'browser-code-takes-only-types-and-pure-text-functions',
      severity: 'error',
      from: { path: '^src/web/' },
      to: {
        path: '^src/(?!web/)',
        pathNot: ['^src/(vietnamese|programme)/', '^src/http/pages/clause-[^/]+[.]ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'server-code-takes-nothing-from-the-browser',
      severity: 'error',
      from: { path: '^src/(?!web/)' },
      to: { path: '^src/web/' },
    },
    {
      name: 'entry-points-are-not-imported',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/(node|worker|cli)[.]ts$' },
    },
    {
      name: 'development-packages-stay-out-of-the-product',
      severity: 'error',
      from: { path: '^src/(?!web/)' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    {
      name: 'every-import-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
