import type { ReadFile } from '../seeds.ts'

/** The files uploaded with the Worker (the `ASSETS` binding), as far as it is used here. */
export type Assets = { fetch(request: Request): Promise<Response> }

/** Folders of the store: what readers may load, and what only the Worker reads. */
export const assetFolders = { site: 'site', data: 'data' } as const

/** An asset was not read; a later request may have more luck. */
class AssetReadError extends Error {
  override readonly name = 'AssetReadError'
}

/** The store answers by path alone; the host means nothing to it. */
const store = 'https://assets.invalid'

/**
 * Reads files of the project from the store's data folder.
 * @throws AssetReadError when the store answers neither with the file nor that there is none
 */
export const createAssetReader =
  (assets: Assets): ReadFile =>
  async (path) => {
    const response = await assets.fetch(new Request(`${store}/${assetFolders.data}/${path}`))
    if (response.status === 404) return undefined
    if (!response.ok) throw new AssetReadError(`${path}: ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  }
