import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** Absolute path of a file of this project. */
export const projectPath = (path: string): string =>
  fileURLToPath(new URL(`../../../${path}`, import.meta.url))

/** Content of a file of this project; undefined when it does not exist. */
export const readProjectFile = async (path: string): Promise<Uint8Array | undefined> => {
  try {
    return await readFile(projectPath(path))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
