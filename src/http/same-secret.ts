const digest = async (text: string): Promise<string> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString()

/** Compares digests, so that the time taken tells nothing about the secret. */
export const isSameSecret = async (given: string, expected: string): Promise<boolean> =>
  (await digest(given)) === (await digest(expected))
