import type { Unit } from '../ground.ts'
import { syllables, trimPhrase } from '../phrase.ts'
import type { SlotFact } from './fact.ts'
import { isBalanced, refersBack, slotFact } from './slot.ts'

const IS = /(?<!nhất|trọng tâm|cũng|tức|đây|,|sau|phải|coi) là (?=\p{Ll})/u
const BEGINS = /^.*(?:trong đó|xác định|xem) /u
const ENDS = /,? (?:trong đó|để|nhằm|cần|;) /u
const LONGEST_SUBJECT = { asked: 24, told: 42 } as const
const PEOPLE = /^(?:các |những )?(?:người|nhà |doanh nghiệp|cán bộ|đội ngũ|thanh niên)/iu

/** What something is held to be ("nhà khoa học là nhân tố then chốt"), asked from both sides. */
export const readIdentities = (unit: Unit): readonly SlotFact[] => {
  const parts = [unit.text, ...unit.text.split(/(?<=trong đó )/u).slice(1)]
  return parts.flatMap((part): readonly SlotFact[] => {
    const is = IS.exec(part)
    if (!is || unit.isTitle) return []
    const subject = trimPhrase(part.slice(0, is.index).replace(BEGINS, ''))
    const rest = part.slice(is.index + is[0].length)
    const identity = trimPhrase(rest.slice(0, ENDS.exec(rest)?.index))
    const [size, sizeOfRest] = [syllables(subject), syllables(identity)]
    if (size < 2 || size > LONGEST_SUBJECT.told || sizeOfRest < 3 || sizeOfRest > 24) return []
    if (!isBalanced(subject) || !isBalanced(identity) || refersBack(subject)) return []
    // "các sản phẩm là kết quả của …" describes an object, it holds nothing to be anything.
    if (/^(?:kết quả|người)/u.test(identity)) return []
    // A task tells what to do; what looks like its subject is a deed.
    if (unit.clause.kind === 'task' && !BEGINS.test(part.slice(0, is.index))) return []
    return [
      slotFact({
        slot: 'identity',
        unit,
        before: `${subject} là`,
        lead: `${subject} được xác định là`,
        answer: identity,
        ask: 'gì',
      }),
      ...(size > LONGEST_SUBJECT.asked
        ? []
        : [
            slotFact({
              slot: 'subject',
              unit,
              before: '',
              answer: subject,
              after: `là ${identity}`,
              ask: `${PEOPLE.test(subject) ? 'đối tượng' : 'nội dung'} nào được xác định`,
            }),
          ]),
    ]
  })
}
