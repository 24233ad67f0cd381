import type { Clause } from '../../programme/clause.ts'
import { fold, normalise } from '../../vietnamese/fold.ts'
import { type Token, tokenise } from '../../vietnamese/tokenise.ts'
import type { AnswerContext } from '../context.ts'

/** Words of the question that stand in the programme, and the clauses where they do. */
export type Topic = { readonly phrase: string; readonly clauses: readonly Clause[] }

// Folded syllables that questions are made of, and that name no subject.
const EMPTY = new Set(
  'ai a anh ban bao bi bo boi cac cai can chi chinh cho chu chung co con cua cung da dau day de den di do duoc em gi gom giup ha hay het hoac hoi hon hom kem khi khong la lai lam lien len liet ke luon ma may minh moi mot muc muon nao nay ne nen neu nghia nguoi nhac nhe nhi nhieu nhu nhung noi o phai qua ra rang rat rieng roi sao sau se so tai tat ten the thi theo thuoc tim toi tong trong truoc tu tung va vao van ve vi viec voi vua xin xuat y yeu hien dung neu quan den the toan day du nhiem vu chuong trinh phan dieu khoan diem ban tinh hai duong noi dung cau nhom trich van ban nhung cho'.split(' '),
)
const LONGEST = 6
/** A phrase that stands in more clauses than this ("chuyển đổi số") says nothing about which are meant. */
const TOO_COMMON = 16

const contentful = (token: Token): boolean => !EMPTY.has(token.folded)

/**
 * The subjects of a question: its longest phrases that stand verbatim in clauses, and the programme's words for what it
 * says in others. Rarest first.
 */
export const findTopics = ({ question, programme }: Pick<AnswerContext, 'question' | 'programme'>): readonly Topic[] => {
  const bare = fold(question.text) === question.text.toLowerCase()
  const shape = (text: string) => ` ${(bare ? fold(text) : normalise(text).toLowerCase()).replace(/[^\p{L}\p{N}&%]+/gu, ' ').trim()} `
  const texts = programme.clauses
    .filter(({ kind }) => kind !== 'recipients')
    .map((clause) => ({ clause, text: shape(clause.text) }))
  const holding = (phrase: string) => texts.filter(({ text }) => text.includes(` ${phrase} `)).map(({ clause }) => clause)

  const topics = new Map<string, readonly Clause[]>()
  for (const wording of question.query.wordings) {
    for (const segment of wording.text.split(/[.;?!,:()“”"]+/u)) {
      const tokens = tokenise(segment)
      for (let at = 0; at < tokens.length; ) {
        const found = longestAt(tokens, at, bare, holding)
        if (found !== undefined) topics.set(found.phrase, found.clauses)
        at += found?.length ?? 1
      }
    }
  }
  return [...topics]
    .map(([phrase, clauses]) => ({ phrase, clauses }))
    .filter(({ clauses }) => clauses.length <= TOO_COMMON)
    .sort((left, right) => left.clauses.length - right.clauses.length)
}

const longestAt = (tokens: readonly Token[], at: number, bare: boolean, holding: (phrase: string) => readonly Clause[]) => {
  const first = tokens[at]
  if (first === undefined || !contentful(first)) return undefined
  for (let length = Math.min(LONGEST, tokens.length - at); length > 0; length--) {
    const words = tokens.slice(at, at + length)
    const last = words.at(-1)
    if (last === undefined || !contentful(last)) continue
    // A single everyday syllable is part of too many words; "5G", "IoT" and the like are words by themselves.
    if (length === 1 && !/\d|[fjwz]/.test(first.folded) && !STANDS_ALONE.has(first.folded)) continue
    const phrase = words.map((token) => (bare ? token.folded : token.text)).join(' ')
    const clauses = holding(phrase)
    if (clauses.length > 0) return { phrase, clauses, length }
  }
  return undefined
}

const STANDS_ALONE = new Set('iot stem vneid tfp hdi grdp nano thue ai internet r&d'.split(' '))
