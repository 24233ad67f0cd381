import type { Candidate } from './candidate.ts'
import { overlaps, type Picked, ranked, readPicked, repeats } from './growing-form.ts'
import { FORMS, type Form, ITEM_KINDS, type ItemKind, type QuizItem } from './item.ts'
import type { QuizMaker } from './maker.ts'
import { createRandom, hashText, shuffled } from './random.ts'
import type { InScope } from './scope.ts'

export type GrowOptions = {
  readonly maker: QuizMaker
  readonly inScope: InScope
  readonly fits: (candidate: Candidate) => boolean
  readonly kinds: readonly ItemKind[]
  readonly count: number
  readonly seed: number
}

/** Share of each kind in a mixed quiz. */
const MIX: Readonly<Record<ItemKind, number>> = {
  single: 0.5,
  'true-false': 0.18,
  multiple: 0.12,
  fill: 0.12,
  match: 0.08,
}

/** Places of parallel forms: an examination has no more, and a bank of questions wants all items in one form. */
const MOST_PARALLEL = 60

/** In what items of one form differ at least: in the words they show, in what they ask, or only as items. */
type Apart = 'words' | 'fact' | 'item'

/** The first result that is one. */
const firstOf = <Input, Output>(
  inputs: readonly Input[],
  find: (input: Input) => Output | undefined,
): Output | undefined => {
  for (const input of inputs) {
    const output = find(input)
    if (output !== undefined) return output
  }
  return undefined
}

/**
 * Grows all forms of a quiz place by place, so that each is the same whichever is asked for. A place goes to every
 * form at once, with items of one kind and difficulty. First come items about words that no other item of the form
 * shows, then others about facts not asked yet. When no place can be filled in every form, form A alone goes on, in
 * the end with facts asked in another way: whoever wants that many gets a bank of questions to choose from.
 */
export const growForms = (options: GrowOptions): Readonly<Record<Form, readonly QuizItem[]>> => {
  const { maker, inScope, fits, count, seed } = options
  const kinds = ITEM_KINDS.filter((kind) => options.kinds.includes(kind))
  const order = shuffled(maker.candidates.filter(fits), createRandom(hashText(`${seed}/order`)))
  const taken: Record<Form, Picked[]> = { A: [], B: [], C: [] }
  const made = new Map<Candidate, Picked | undefined>()
  const used = new Set<Candidate>()

  const make = (candidate: Candidate): Picked | undefined => {
    if (made.has(candidate)) return made.get(candidate)
    const item = maker.make(candidate, seed, inScope)
    const picked = item && readPicked(candidate, item, maker.ground)
    made.set(candidate, picked)
    return picked
  }
  /** Kinds that lag farthest behind their share come first. */
  const byNeed = (): readonly ItemKind[] => {
    const need = (kind: ItemKind) =>
      MIX[kind] * (taken.A.length + 1) - taken.A.filter(({ item }) => item.kind === kind).length
    return [...kinds].sort((one, other) => need(other) - need(one))
  }
  const grow = (forms: readonly Form[], apart: Apart, most = count) => {
    /** Found to have no twins in this round. */
    const alone = new Set<Candidate>()
    const pick = (form: Form, beside: readonly Picked[], wanted: (candidate: Candidate) => boolean) => {
      const elsewhere = [...Object.values(taken).flat(), ...beside]
      const free = order.filter((candidate) => !used.has(candidate) && wanted(candidate))
      return firstOf(ranked(free, taken[form]), (candidate) => {
        if (made.has(candidate) && made.get(candidate) === undefined) return undefined
        if (apart !== 'item' && taken[form].some((other) => other.candidate.fact === candidate.fact))
          return undefined
        const picked = make(candidate)
        if (picked === undefined || repeats(picked, elsewhere)) return undefined
        return apart === 'words' && overlaps(picked, taken[form]) ? undefined : picked
      })
    }
    const pickPlace = (kind: ItemKind): readonly Picked[] | undefined => {
      for (;;) {
        const lead = pick('A', [], (candidate) => candidate.kind === kind && !alone.has(candidate))
        if (lead === undefined) return undefined
        const place = [lead]
        for (const form of forms.slice(1)) {
          const isTwin = (other: Candidate) =>
            other !== lead.candidate && other.kind === kind && other.difficulty === lead.candidate.difficulty
          const twin = pick(
            form,
            place,
            (other) => isTwin(other) && place.every(({ candidate }) => candidate !== other),
          )
          if (twin) place.push(twin)
        }
        if (place.length === forms.length) return place
        alone.add(lead.candidate)
      }
    }
    for (let place: readonly Picked[] | undefined = []; place && taken.A.length < Math.min(count, most); ) {
      place = firstOf(byNeed(), pickPlace)
      for (const [at, picked] of (place ?? []).entries()) {
        taken[forms[at] ?? 'A'].push(picked)
        used.add(picked.candidate)
      }
    }
  }

  grow(FORMS, 'words', MOST_PARALLEL)
  grow(FORMS, 'fact', MOST_PARALLEL)
  grow(['A'], 'fact')
  grow(['A'], 'item')
  const items = (form: Form) => taken[form].map(({ item }) => item)
  return { A: items('A'), B: items('B'), C: items('C') }
}
