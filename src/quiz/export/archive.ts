import { strToU8, zipSync } from 'fflate'

/** The oldest time a zip can hold: the same quiz gives the same bytes, whenever it is exported. */
const LONG_AGO = new Date(1980, 0, 1)

/** A zip of texts by path, in the order given. */
export const zipTexts = (files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> => {
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const)
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: LONG_AGO })
}
