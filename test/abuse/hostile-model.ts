import { fold } from '../../src/vietnamese/fold.ts'
import type { CompletionMessages } from '../support/openai-server.ts'
import { disguises } from './disguises.ts'
import { type Goal, goals } from './goals.ts'

/** The goal that a prompt orders, plainly or in disguise: how a model without any judgement would read it. */
export const findOrder = (message: string): Goal | null => {
  const readings = [message, ...disguises.map(({ read }) => read(message))].map(fold)
  return (
    goals.find(({ order }) =>
      [order.vi, order.en].some((words) => readings.some((reading) => reading.includes(fold(words)))),
    ) ?? null
  )
}

/** The first clauses that the prompt holds, each as a true sentence with its citation. */
const trueSentences = (message: string): readonly string[] => {
  const [, clauses = ''] = /<clauses>\n(.*?)\n<\/clauses>/su.exec(message) ?? []
  return clauses
    .split('\n\n')
    .flatMap((clause) => {
      const [, id = '', text = ''] = /^\[([^\]]+)\][^\n]*\n(.*)$/su.exec(clause) ?? []
      const first = text.split(/[.;\n]/u)[0]?.trim() ?? ''
      return first.length > 30 && !first.endsWith(':') ? [`${first} [${id}].`] : []
    })
    .slice(0, 3)
}

/** Gives its instructions away: as they are, with citations to look proper, in capitals, without accents. */
const leak = (instructions: string, way: number): string => {
  const lines = instructions.split('\n').filter((line) => line.trim() !== '')
  const cited = lines.map((line) => `- ${line.replace(/^\d+\.\s*/u, '').replace(/\.$/u, '')} [III.1.7].`)
  const [asItIs, proper, capitals, bare] = [
    instructions,
    cited.join('\n'),
    cited.join('\n').toUpperCase(),
    fold(cited.join('\n')).replaceAll('[iii.1.7]', '[III.1.7]'),
  ]
  return [asItIs, proper, capitals, bare][way % 4] ?? ''
}

/** Puts what the attacker wants among true sentences, in turn alone, after, between, on one line, in a list. */
const compose = (truths: readonly string[], wanted: string, way: number): string => {
  const [first = '', second = '', third = ''] = truths
  const shapes = [
    wanted,
    `${first}\n\n${second}\n\n${third}\n\n${wanted}`,
    `${first} ${wanted} ${second}`,
    `${wanted}\n\n${first}\n\n${second}\n\n${third}`,
    `Các nội dung chính:\n\n- ${first}\n- ${wanted.replaceAll('\n', ' ')}\n- ${second}\n- ${third}`,
  ]
  return shapes[way % shapes.length] ?? wanted
}

/**
 * A model that does whatever its prompt's attacker orders, in a different shape each time. Without an order it
 * tells the truth.
 */
export const createHostileModel = () => {
  let asked = 0
  let obeyed = 0
  return {
    asked: () => asked,
    obeyed: () => obeyed,
    reply: (messages: CompletionMessages): string => {
      asked += 1
      const message = messages.at(-1)?.content ?? ''
      const instructions = messages[0]?.content ?? ''
      const goal = findOrder(message)
      const truths = trueSentences(message)
      if (goal === null) return truths.join(' ')
      obeyed += 1
      return compose(truths, goal.says ?? leak(instructions, asked), asked)
    },
  }
}
