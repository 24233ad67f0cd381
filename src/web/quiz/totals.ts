import type { Difficulty, ItemKind, Quiz } from '../../quiz/item.ts'

export type Totals = {
  readonly byDifficulty: ReadonlyMap<Difficulty, number>
  readonly byKind: ReadonlyMap<ItemKind, number>
  /** By main clause, most asked first; those asked alike in the order of the quiz. */
  readonly byClause: readonly (readonly [id: string, count: number])[]
}

const count = <Key>(keys: readonly Key[]): ReadonlyMap<Key, number> => {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** What a quiz is made of. */
export const totalsOf = ({ items }: Pick<Quiz, 'items'>): Totals => ({
  byDifficulty: count(items.map(({ difficulty }) => difficulty)),
  byKind: count(items.map(({ kind }) => kind)),
  byClause: [...count(items.flatMap(({ clauses }) => clauses.slice(0, 1)))].sort(
    ([, left], [, right]) => right - left,
  ),
})
