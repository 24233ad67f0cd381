import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BuiltIndex } from '../../retrieval/build.ts'

const MANIFEST = 'manifest.json'

const manifestBytes = ({ manifest }: BuiltIndex): Buffer =>
  Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)

/**
 * Writes a built index so that a crash at any moment leaves a whole one: data files have a digest in their names and
 * never overwrite others; the rename of the manifest is the single step that puts the new index in force; files that
 * no manifest names any more go last.
 */
export const writeIndexFolder = async (folder: string, built: BuiltIndex): Promise<void> => {
  await mkdir(folder, { recursive: true })
  for (const [name, content] of built.files) await writeAside(join(folder, name), content)
  await writeAside(join(folder, MANIFEST), manifestBytes(built))
  const keep = new Set([...built.files.keys(), MANIFEST])
  for (const name of await readdir(folder)) if (!keep.has(name)) await rm(join(folder, name), { force: true })
}

/** Names of the files of a built index that are not, byte for byte, in the folder. */
export const findDifferences = async (folder: string, built: BuiltIndex): Promise<readonly string[]> => {
  const expected = [...built.files, [MANIFEST, manifestBytes(built)] as const]
  const same = await Promise.all(
    expected.map(async ([name, content]) => {
      const stored = await readFile(join(folder, name)).catch(() => null)
      return stored?.equals(content) ?? false
    }),
  )
  return expected.flatMap(([name], at) => (same[at] ? [] : [name]))
}

const writeAside = async (path: string, content: Uint8Array): Promise<void> => {
  const aside = `${path}.${process.pid}.tmp`
  try {
    await writeFile(aside, content, { flush: true })
    await rename(aside, path)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}
