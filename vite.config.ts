import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { defineConfig, type Plugin } from 'vite'

/** Files served as they are, by the name they have in `dist/web`. */
const verbatimFiles: ReadonlyMap<string, string> = new Map([
  ['assets/icon.svg', new URL('src/web/icon.svg', import.meta.url).pathname],
  ...['swagger-ui-bundle.js', 'swagger-ui.css'].map(
    (name) =>
      [`assets/swagger/${name}`, createRequire(import.meta.url).resolve(`swagger-ui-dist/${name}`)] as const,
  ),
])

/** Emits `verbatimFiles`: the icon, and the API explorer's files, so that /docs loads nothing from another host. */
const emitVerbatimFiles = (): Plugin => ({
  name: 'emit-verbatim-files',
  async generateBundle() {
    for (const [fileName, path] of verbatimFiles) {
      this.emitFile({ type: 'asset', fileName, source: await readFile(path) })
    }
  },
})

/**
 * Makes `widget.js` a classic script, which a portal loads with one plain tag, and keeps its names to itself. It must
 * stand alone: what it shares with the pages would turn into an import, which such a script cannot have. Its dynamic
 * import is written in here, since Vite would wrap it in code for modules.
 */
const closeWidget = (): Plugin => ({
  name: 'close-widget',
  renderChunk(code, chunk) {
    if (chunk.name !== 'widget' || !chunk.isEntry) return null
    if (chunk.imports.length > 0) this.error(`widget.js imports ${chunk.imports.join(', ')}`)
    return { code: `(() => {\n${code.replace('importModule(', 'import(')}\n})();\n`, map: null }
  },
})

export default defineConfig({
  publicDir: false,
  plugins: [emitVerbatimFiles(), closeWidget()],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    // Browsers of the last three years.
    target: ['chrome111', 'firefox111', 'safari16.4'],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      // What the widget's button imports when it opens.
      preserveEntrySignatures: 'exports-only',
      input: {
        chat: 'src/web/chat.ts',
        programme: 'src/web/programme.ts',
        quiz: 'src/web/quiz.ts',
        learner: 'src/web/learner.ts',
        trainer: 'src/web/trainer.ts',
        daily: 'src/web/daily.ts',
        widget: 'src/web/widget.ts',
        'widget-chat': 'src/web/widget-chat.ts',
        pages: 'src/web/styles/pages.css',
        demo: 'src/web/styles/demo.css',
      },
      output: {
        // Entries keep fixed names: the server's HTML shells name them without reading a build manifest.
        entryFileNames: ({ name }) => (name === 'widget' ? 'widget.js' : 'assets/[name].js'),
        chunkFileNames: 'assets/chunk-[name]-[hash].js',
        assetFileNames: 'assets/[name][extname]',
      },
    },
  },
})
