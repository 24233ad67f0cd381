import { splitUnits } from '../../programme/sentences.ts'
import type { Unit } from '../ground.ts'
import { syllables, trimPhrase } from '../phrase.ts'
import type { ListFact } from './fact.ts'
import { isBalanced, refersBack } from './slot.ts'

const INTRODUCES =
  /,? (?:(?:bao )?gồm|như)(?:\s*:|(?= )) |, (?:trọng tâm là) (?=lĩnh vực |các lĩnh vực )|, thông qua /u
const CLOSES = /(?:;| để | nhằm | theo | của tỉnh )/u
const LONGEST_MEMBER = 12

const split = (text: string): readonly string[] => {
  if (text.includes(';')) return splitUnits(text).map((unit) => unit.text)
  return text.replace(/ và (?=[^,]+$)/u, ', ').split(/,(?![^()]*\))/u)
}

const sortOf = (head: string, introducing: string): ListFact['sort'] => {
  if (introducing.includes('thông qua')) return 'means'
  return /lĩnh vực$/u.test(head) || introducing.includes('trọng tâm là') ? 'fields' : 'things'
}

/** The question that the members answer, in the words that introduce them. */
const ask = (head: string, introducing: string): string => {
  if (introducing.includes('thông qua')) return `${head}, thông qua những hình thức nào sau đây`
  if (introducing.includes('trọng tâm là')) return `${head}, trọng tâm là những lĩnh vực nào sau đây`
  const plural = head.replace(/(?<!\p{L})một số (?=[^,]*(?:, [^,]+)?$)/u, 'những ')
  const namesThings = /(?<!\p{L})(?:các|những) [\p{L} ,]+$/u.test(plural)
  return introducing.includes('như') && namesThings
    ? `${plural} nào sau đây`
    : `${head}, gồm những nội dung nào sau đây`
}

/** Enumerations: members verbatim, those too long or in doubt left out. */
export const readLists = (unit: Unit): readonly ListFact[] => {
  // A list cut at semicolons belongs to its sentence: it is read once, where it begins.
  const introduces = INTRODUCES.exec(unit.text)
  if (!introduces || unit.isTitle) return []
  const head = trimPhrase(unit.text.slice(0, introduces.index))
  if (syllables(head) < 4 || syllables(head) > 40 || refersBack(head) || !isBalanced(head)) return []
  const colon = introduces[0].includes(':')
  const from = unit.sentence.indexOf(unit.text) + introduces.index + introduces[0].length
  const whole = colon ? unit.sentence.slice(from) : unit.text.slice(introduces.index + introduces[0].length)
  const body = colon ? whole : whole.slice(0, CLOSES.exec(whole)?.index)
  const members = split(body.replace(/^(?:các )?lĩnh vực /u, ''))
    .map(trimPhrase)
    .filter(
      (member) =>
        syllables(member) <= LONGEST_MEMBER &&
        syllables(member) >= 1 &&
        /^\p{L}/u.test(member) &&
        isBalanced(member),
    )
    .filter((member) => !/(?:khác|một số|\.\.\.|…)/u.test(member) && !/^\d/u.test(member))
  return members.length >= 3
    ? [
        {
          kind: 'list',
          unit,
          head,
          sort: sortOf(head, introduces[0]),
          question: ask(head, introduces[0]),
          members,
        },
      ]
    : []
}
