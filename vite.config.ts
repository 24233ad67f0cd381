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

export default defineConfig({
  publicDir: false,
  plugins: [emitVerbatimFiles()],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    // Browsers of the last three years.
    target: ['chrome111', 'firefox111', 'safari16.4'],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        chat: 'src/web/chat.ts',
        programme: 'src/web/programme.ts',
        pages: 'src/web/styles/pages.css',
      },
      output: {
        // Entries keep fixed names: the server's HTML shells name them without reading a build manifest.
        entryFileNames: 'assets/[name].js',
        chunkFileNames: 'assets/chunk-[name]-[hash].js',
        assetFileNames: 'assets/[name][extname]',
      },
    },
  },
})
