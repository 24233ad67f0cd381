import type { Unit } from '../ground.ts'
import type { SlotFact } from './fact.ts'
import { slotFact } from './slot.ts'

const HOLDS = /((?:do )?đồng chí )(.+?)( làm )(.+?)(?=, đồng chí| trên nguyên tắc|[;.]|$)/gu

/** Who holds a role: "do đồng chí Bí thư Tỉnh ủy làm Trưởng Ban". */
export const readPosts = (unit: Unit): readonly SlotFact[] =>
  [...unit.text.matchAll(HOLDS)].map((match) => {
    const [, comrade = '', post = '', as = '', role = ''] = match
    // Another post named before this one is left out: "…, đồng chí chủ tịch … làm phó trưởng ban".
    const lead = unit.text.slice(0, match.index).replace(/(?:do )?đồng chí .+? làm [^,]+, $/u, '')
    const before = `${lead}${comrade.startsWith('do') ? '' : 'do '}${comrade}`
    return slotFact({ slot: 'post', unit, before, answer: post, after: `${as}${role}`, ask: 'nào' })
  })
