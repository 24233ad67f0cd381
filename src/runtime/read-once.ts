import type { ReadFile } from './seeds.ts'

/** The same reader, which reads a file only once however often it is asked for; a failure is not kept. */
export const readOnce = (read: ReadFile): ReadFile => {
  const known = new Map<string, Promise<Uint8Array | undefined>>()
  return (path) => {
    const found = known.get(path)
    if (found !== undefined) return found
    const reading = read(path)
    known.set(path, reading)
    reading.catch(() => known.delete(path))
    return reading
  }
}
