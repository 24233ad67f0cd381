import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { manifestSchema } from '../../src/retrieval/index-files.ts'
import { writeIndexFolder } from '../../src/runtime/node/index-folder.ts'

/** Writes the indexes of a JSON file in turn into a folder, until it is killed: `folder indexes.json`. */
const builtIndexes = z.array(
  z.object({ manifest: manifestSchema, files: z.array(z.tuple([z.string(), z.string()])) }),
)

const [, , folder = '', path = ''] = process.argv
const indexes = builtIndexes.parse(JSON.parse(await readFile(path, 'utf8'))).map(({ manifest, files }) => ({
  manifest,
  files: new Map(files.map(([name, text]) => [name, Buffer.from(text)])),
}))

process.stdout.write('writing\n')
for (;;) for (const built of indexes) await writeIndexFolder(folder, built)
