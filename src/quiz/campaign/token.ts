/** 192 bits: nobody finds another's sheet by trying. */
const BYTES = 24

/** A new secret in letters, digits, "-" and "_". */
export const createToken = (randomBytes: (count: number) => Uint8Array): string =>
  btoa(String.fromCharCode(...randomBytes(BYTES)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')

/** SHA-256 in hexadecimal. Only this is kept, so that a copy of the data opens nobody's sheet. */
export const digestToken = async (token: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
