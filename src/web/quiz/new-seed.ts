/** Short enough to be read out and typed on another machine. */
const SEEDS = 9999

/** A seed from 1 to 9999 that nobody has chosen. */
export const newSeed = (): number => 1 + Math.floor(Math.random() * SEEDS)
