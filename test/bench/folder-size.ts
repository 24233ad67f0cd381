import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Megabytes of all files below a folder. */
export const folderMegabytes = async (folder: string): Promise<number> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  )
  return sizes.reduce((sum, size) => sum + size, 0) / 1e6
}
