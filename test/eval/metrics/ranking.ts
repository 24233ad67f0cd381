/** The clauses that count as found: all `relevant` ones; only a question without any falls back to `acceptable`. */
export type Key = { readonly relevant: readonly string[]; readonly acceptable: readonly string[] }

const targets = (key: Key): readonly string[] => (key.relevant.length > 0 ? key.relevant : key.acceptable)

/** R@k: 1 when a target stands among the first `k` of `ranking`, else 0. Finding an acceptable clause earns nothing. */
export const foundWithin = (k: number, ranking: readonly string[], key: Key): number =>
  ranking.slice(0, k).some((id) => targets(key).includes(id)) ? 1 : 0

/** 1 / rank of the first target, 0 when there is none; its mean over questions is the MRR. */
export const reciprocalRank = (ranking: readonly string[], key: Key): number => {
  const index = ranking.findIndex((id) => targets(key).includes(id))
  return index < 0 ? 0 : 1 / (index + 1)
}

/** Of what use a clause is to the asker: a relevant one twice an acceptable one. */
const gain = (id: string, key: Key): number =>
  key.relevant.includes(id) ? 2 : key.acceptable.includes(id) ? 1 : 0

/**
 * nDCG@10 (Järvelin and Kekäläinen 2002), linear gain, discount log2(rank + 1): 1 when every relevant clause
 * and then every acceptable one lead the ranking, as far as ten places hold them.
 */
export const normalisedGain = (ranking: readonly string[], key: Key): number => {
  const best = discounted([...key.relevant.map(() => 2), ...key.acceptable.map(() => 1)])
  return best === 0 ? 0 : discounted([...new Set(ranking)].map((id) => gain(id, key))) / best
}

const discounted = (gains: readonly number[]): number =>
  gains.slice(0, 10).reduce((sum, value, index) => sum + value / Math.log2(index + 2), 0)
