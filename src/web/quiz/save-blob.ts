/** Long enough for any browser to have begun the download. */
const KEPT_MS = 10_000

/** Hands a file to the reader. */
export const saveBlob = (name: string, file: Blob): void => {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
}
