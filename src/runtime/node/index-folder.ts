import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BuiltIndex } from '../../retrieval/build.ts'

/**
 * Writes a built index so that a crash at any moment leaves a whole one: data files have a digest in their names and
 * never overwrite older ones; the rename of the manifest is the single step that puts the new index in force; files
 * that no manifest names any more go last.
 */
export const writeIndexFolder = async (folder: string, built: BuiltIndex): Promise<void> => {
  await mkdir(folder, { recursive: true })
  for (const [name, content] of built.files) await writeAside(join(folder, name), content)
  await writeAside(join(folder, 'manifest.json'), `${JSON.stringify(built.manifest, null, 2)}\n`)
  const keep = new Set([...built.files.keys(), 'manifest.json'])
  for (const name of await readdir(folder)) if (!keep.has(name)) await rm(join(folder, name), { force: true })
}

const writeAside = async (path: string, content: string | Uint8Array): Promise<void> => {
  const aside = `${path}.${process.pid}.tmp`
  await writeFile(aside, content, { flush: true })
  await rename(aside, path)
}
