import type { Clause } from '../../programme/clause.ts'
import { fold } from '../../vietnamese/fold.ts'
import { readNumbers, supportedKeys } from '../../vietnamese/numbers.ts'
import type { AnswerContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { countParticularWords } from '../particular-words.ts'
import { bullet, chooseWords, quotation } from '../show.ts'

// Date, issuer, subject or place of a document; what it says inside is not in the programme. On folded text.
const ABOUT_IT =
  /(?<!\w)(ngay|khi nao|bao gio|thang may|nam nao|cua ai|cua co quan nao|co quan nao|ai (ban hanh|ky)|ve (viec |noi dung )?gi|ten (la )?gi|o dau|muc nao|nhac|neu|ra (ngay|khi|nam)|when|who issued|date)(?!\w)/
/** More words than these ask for something else. */
const FEW = 6

/** A question about a document that the programme names by number: the clauses that name it. */
export const answerNamedDocument = async (context: AnswerContext): Promise<Draft | null> => {
  const { question, programme, retrieved } = context
  const keys = readNumbers(question.text)
    .mentions.filter(({ kind, key }) => kind === 'document' && !key.startsWith('57-') && key !== '#57')
    .map(({ key }) => key)
  if (
    keys.length === 0 ||
    !ABOUT_IT.test(fold(question.text)) ||
    countParticularWords(fold(question.text)) > FEW
  )
    return null
  const names = (clause: Clause) => {
    const stated = supportedKeys(readNumbers(clause.text).mentions)
    return keys.some((key) => stated.has(key))
  }
  const naming = new Set(programme.clauses.filter(names).map(({ id }) => id))
  const found = retrieved.filter(({ clause }) => naming.has(clause.id)).map(({ clause }) => clause)
  if (found.length === 0) return null
  const shown = await Promise.all(
    found.map(async (clause) => ({ clause, words: await chooseWords(context, clause) })),
  )
  return {
    outcome: 'answered',
    body: shown.map(({ clause, words }) => bullet(context, clause, words)).join('\n'),
    quotations: shown.map(({ clause, words }) => quotation(clause, words)),
    completeness: 'full',
  }
}
