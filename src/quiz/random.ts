/** Numbers in [0, 1), always the same for the same seed. */
export type Random = () => number

/** FNV-1a (Fowler, Noll, Vo), 32 bits, over UTF-16 units: short ids and seeds from texts. */
export const hashText = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/**
 * mulberry32 (Tommy Ettinger, public domain): 32 bits of state, a period of 2³², good enough to shuffle a quiz.
 * @param seed any integer; only its low 32 bits count
 */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The given things in another order (Fisher and Yates). */
export const shuffled = <Thing>(things: readonly Thing[], random: Random): readonly Thing[] => {
  const order = [...things]
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    order.splice(last, 1, ...order.splice(other, 1, ...order.slice(last, last + 1)))
  }
  return order
}
