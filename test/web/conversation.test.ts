import { describe, expect, it } from 'vitest'
import {
  type Conversation,
  toSentTurns,
  withEvent,
  withoutLastQuestion,
  withQuestion,
  withStop,
} from '../../src/web/chat/conversation.ts'
import { createConversationStore } from '../../src/web/chat/conversation-store.ts'

const asked = (conversation: Conversation, text: string) =>
  withQuestion(conversation, { text, id: `question-${conversation.length}` })
const said = (conversation: Conversation, text: string) => withEvent(conversation, { type: 'text', text })

/** A Storage as the browser has it, in memory. */
const memoryStorage = (content: Record<string, string> = {}): Storage => {
  const items = new Map(Object.entries(content))
  return {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  }
}

describe('a conversation', () => {
  it('grows by what streams in, and drops what is withdrawn', () => {
    const draft = said(said(asked([], 'Kinh tế số?'), 'Một. '), 'Hai.')
    expect(draft.at(-1)).toMatchObject({ state: 'streaming', text: 'Một. Hai.' })
    const replaced = said(withEvent(draft, { type: 'restart', notice: 'Đã thay.' }), 'Ba.')
    expect(replaced.at(-1)).toMatchObject({ text: 'Ba.', notice: 'Đã thay.' })
  })

  it('is not changed by what comes after it was stopped or cleared', () => {
    const stopped = withStop(said(asked([], 'Kinh tế số?'), 'Một.'))
    expect(said(stopped, 'muộn')).toEqual(stopped)
    expect(said([], 'muộn')).toEqual([])
  })

  it('sends the latest messages with text, ending with the question asked', () => {
    let conversation: Conversation = []
    for (let turn = 1; turn <= 20; turn += 1)
      conversation = withStop(said(asked(conversation, `Hỏi ${turn}`), `Đáp ${turn}`))
    conversation = withEvent(asked(conversation, 'Hỏng'), { type: 'failed', failure: { kind: 'busy' } })
    const turns = toSentTurns(asked(conversation, 'Hỏi cuối'))
    expect(turns).toHaveLength(9)
    expect(turns.slice(-3).map(({ text }) => text)).toEqual(['Đáp 20', 'Hỏng', 'Hỏi cuối'])
    expect(turns.every(({ text }) => text !== '')).toBe(true)
  })

  it('gives its last question back to be asked again', () => {
    const first = withStop(said(asked([], 'Một?'), 'Một.'))
    const { conversation, question } = withoutLastQuestion(withStop(asked(first, 'Hai?')))
    expect(question).toBe('Hai?')
    expect(conversation).toEqual(first)
    expect(withoutLastQuestion([])).toEqual({ conversation: [], question: null })
  })
})

describe('the conversation of a tab', () => {
  it('comes back as it was left, an unfinished answer as an interrupted one', () => {
    const storage = memoryStorage()
    const store = createConversationStore(() => storage)
    const conversation = said(asked(withStop(said(asked([], 'Một?'), 'Một.')), 'Hai?'), 'Dở')
    store.save(conversation)
    const loaded = store.load()
    expect(loaded.slice(0, 3)).toEqual(conversation.slice(0, 3))
    expect(loaded[3]).toMatchObject({ state: 'failed', text: 'Dở', failure: { kind: 'interrupted' } })
  })

  it('leaves nothing behind when it is cleared', () => {
    const storage = memoryStorage()
    const store = createConversationStore(() => storage)
    store.save(asked([], 'Một?'))
    store.save([])
    expect(storage.length).toBe(0)
  })

  it.each(['{', 'null', '{}', '[1]', '[{"role":"system","id":"1","text":"x"}]'])(
    'starts empty over what is not ours: %s',
    (content) => {
      const storage = memoryStorage({ 'tro-ly-57:conversation:1': content })
      expect(createConversationStore(() => storage).load()).toEqual([])
    },
  )

  it('lasts as long as the page where the browser refuses storage', () => {
    const store = createConversationStore(() => {
      throw new DOMException('refused', 'SecurityError')
    })
    expect(store.load()).toEqual([])
    expect(() => store.save(asked([], 'Một?'))).not.toThrow()
  })
})
