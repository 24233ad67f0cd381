import type { Clause, Programme } from '../../programme/clause.ts'
import { fold, normalise } from '../../vietnamese/fold.ts'
import { FRAME_WORDS } from '../../vietnamese/frame-words.ts'
import { type Token, tokenise } from '../../vietnamese/tokenise.ts'
import type { AnswerContext } from '../context.ts'

/** Words of the question that stand in the programme, and the clauses where they do. */
export type Topic = {
  readonly phrase: string
  readonly clauses: readonly Clause[]
  /** Typed by the asker, not guessed from the glossary. */
  readonly typed: boolean
}

/** Pairs that every administrative text is full of. */
const EMPTY_PHRASES = new Set([
  'quy dinh',
  'linh vuc',
  'noi dung',
  'dieu khoan',
  'muc tieu',
  'quan diem',
  'trien khai',
  'thuc hien',
  'lien quan',
  'dia ban',
  'yeu cau',
  'phat trien',
  'co quan',
  'don vi',
  'tong hop',
  'cong tac',
  'he thong',
  'ket qua',
  'giai phap',
  'to chuc',
  'cong nghe',
  'khoa hoc',
  'hanh dong',
  'ke hoach',
  'phuc vu',
  'nganh linh vuc',
])
const LONGEST = 6
/** A phrase that stands in more clauses than this ("chuyển đổi số") says nothing about which are meant. */
const TOO_COMMON = 12

/** "số" (digital) is no "so" (compared), though both are "so" without accents. */
const contentful = (token: Token): boolean => !FRAME_WORDS.has(token.folded) || token.text === 'số'

/**
 * The subjects of a question: its longest phrases that stand verbatim in clauses, and the programme's words for what it
 * says in others. Rarest first.
 */
export const findTopics = ({
  question,
  programme,
}: Pick<AnswerContext, 'question' | 'programme'>): readonly Topic[] => {
  const bare = fold(question.text) === question.text.toLowerCase()
  const shape = (text: string) =>
    ` ${(bare ? fold(text) : normalise(text).toLowerCase()).replace(/[^\p{L}\p{N}&%]+/gu, ' ').trim()} `
  const texts = shapedClauses(programme, bare, shape)
  const holding = (phrase: string) =>
    texts.filter(({ text }) => text.includes(` ${phrase} `)).map(({ clause }) => clause)

  const topics = new Map<string, Topic>()
  for (const [number, wording] of question.query.wordings.entries()) {
    for (const segment of wording.text.split(/[.;?!,:()“”"]+/u)) {
      const tokens = tokenise(segment)
      for (let at = 0; at < tokens.length; ) {
        const found = longestAt(tokens, at, bare, holding)
        if (found !== undefined && !topics.has(found.phrase))
          topics.set(found.phrase, { phrase: found.phrase, clauses: found.clauses, typed: number === 0 })
        at += found?.length ?? 1
      }
    }
  }
  return [...topics.values()]
    .filter(({ clauses }) => clauses.length <= TOO_COMMON)
    .sort((left, right) => left.clauses.length - right.clauses.length)
}

type Shaped = readonly { readonly clause: Clause; readonly text: string }[]
const shaped = new WeakMap<Programme, Map<boolean, Shaped>>()

/** The clauses in the shape that phrases are looked for in; made once for each programme. */
const shapedClauses = (programme: Programme, bare: boolean, shape: (text: string) => string): Shaped => {
  const made = shaped.get(programme) ?? new Map<boolean, Shaped>()
  shaped.set(programme, made)
  const texts =
    made.get(bare) ??
    programme.clauses
      .filter(({ kind }) => kind !== 'recipients')
      .map((clause) => ({ clause, text: shape(clause.text) }))
  made.set(bare, texts)
  return texts
}

const longestAt = (
  tokens: readonly Token[],
  at: number,
  bare: boolean,
  holding: (phrase: string) => readonly Clause[],
) => {
  const first = tokens[at]
  if (first === undefined) return undefined
  for (let length = Math.min(LONGEST, tokens.length - at); length > 0; length--) {
    const words = tokens.slice(at, at + length)
    const last = words.at(-1)
    if (last === undefined || !(contentful(last) || (last.folded === 'so' && length > 2))) continue
    // "người đứng đầu": a phrase of three may begin with an everyday word.
    if (!contentful(first) && (length < 3 || words.filter(contentful).length < 2)) continue
    if (EMPTY_PHRASES.has(words.map((token) => token.folded).join(' '))) continue
    // A single everyday syllable is part of too many words; "5G", "IoT" and the like are words by themselves.
    if (length === 1 && !/\d|[fjwz]/.test(first.folded) && !STANDS_ALONE.has(first.folded)) continue
    const phrase = words.map((token) => (bare ? token.folded : token.text)).join(' ')
    const clauses = holding(phrase)
    if (clauses.length > 0) return { phrase, clauses, length }
  }
  return undefined
}

const STANDS_ALONE = new Set('iot stem vneid tfp hdi grdp nano thue ai internet r&d'.split(' '))
