/** Digits and capitals that are not mistaken for one another, read out or on a projector: no 0 O, 1 I L, 5 S, 8 B. */
const ALPHABET = '234679ACDEFGHJKMNPQRTUVWXYZ'
const LENGTH = 6

/**
 * A code of six characters, one of 387 million.
 * @param randomBytes fresh bytes that nobody can guess
 */
export const createSessionCode = (randomBytes: (count: number) => Uint8Array): string => {
  let code = ''
  while (code.length < LENGTH) {
    for (const byte of randomBytes(LENGTH)) {
      // The bytes left over at the top would make the first letters likelier.
      if (byte < 256 - (256 % ALPHABET.length) && code.length < LENGTH)
        code += ALPHABET[byte % ALPHABET.length]
    }
  }
  return code
}

/** The code that somebody typed: in any case, with spaces or hyphens; null when it cannot be one. */
export const readSessionCode = (typed: string): string | null => {
  const code = typed.replace(/[\s-]/g, '').toUpperCase()
  return code.length === LENGTH && [...code].every((character) => ALPHABET.includes(character)) ? code : null
}
