import { describe, expect, it } from 'vitest'
import { withEvent, withQuestion, withStop } from '../../src/web/chat/conversation.ts'
import { conversationAsMarkdown } from '../../src/web/chat/export-conversation.ts'
import { chatWords } from '../../src/web/chat/words.ts'

const answer = {
  answer: 'Tối thiểu đạt 25% [III.1.7].',
  outcome: 'answered',
  citations: [
    {
      id: 'III.1.7',
      label: 'Nhiệm vụ 1.7, Phần III',
      quote: 'tối thiểu\nđạt 25%',
      url: '/programme#III.1.7',
    },
  ],
  refused: false,
  mode: 'extractive',
  completeness: 'full',
  confidence: 1,
  checks: [],
  suggestions: [],
  notice: null,
} as const

const asked = (text: string) => withQuestion([], { id: '1', text })
const write = (conversation: Parameters<typeof conversationAsMarkdown>[0]['conversation']) =>
  conversationAsMarkdown({
    conversation,
    documentName: 'Chương trình hành động',
    words: chatWords.vi,
    now: new Date('2026-03-02T01:00:00Z'),
  })

describe('a conversation saved as a file', () => {
  it('has each question as a heading, its answer, and each clause as a letter cites it with the words quoted', () => {
    const text = write(withEvent(asked('Bao nhiêu\nphần trăm?'), { type: 'answer', answer }))
    expect(text).toContain('\n## Bao nhiêu phần trăm?\n')
    expect(text).toContain('\nTối thiểu đạt 25% [III.1.7].\n')
    expect(text).toContain(
      '- [III.1.7] (Chương trình hành động, Phần III, nhiệm vụ 1.7)\n  > tối thiểu\n  > đạt 25%\n',
    )
  })

  it('says that an AI answered, of which document, and when', () => {
    const text = write(asked('Xin chào'))
    expect(text).toContain('hệ thống trí tuệ nhân tạo')
    expect(text).toMatch(/Chương trình hành động · .*2026|Chương trình hành động · .*26/u)
  })

  it('says where an answer was stopped or failed', () => {
    expect(write(withStop(asked('Hỏi')))).toContain('*Bạn đã dừng câu trả lời này.*')
    const failed = withEvent(asked('Hỏi'), { type: 'failed', failure: { kind: 'busy' } })
    expect(write(failed)).toContain('*Hệ thống đang có nhiều người sử dụng.')
  })
})
