import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../src/answer/answer.ts'
import { formatAnswer } from '../src/cli/format-answer.ts'
import { createProgress } from '../src/cli/progress.ts'
import { renderMarkdown } from '../src/cli/render-markdown.ts'
import { type Layout, wrap } from '../src/cli/terminal-text.ts'

const plain: Layout = { width: null, bold: (text) => text, dim: (text) => text }
const marked: Layout = { ...plain, bold: (text) => `\u001b[1m${text}\u001b[22m` }

describe('Markdown in a terminal', () => {
  test.each([
    ['bold', '**Mục tiêu**: 30% [II.2.1.3].', 'Mục tiêu: 30% [II.2.1.3].'],
    ['bullets', '- một\n- **hai**', '• một\n• hai'],
    ['bullets in bullets', '- một\n  - hai', '• một\n  • hai'],
    ['numbers, from where they start', '3. một\n4. hai', '3. một\n4. hai'],
    ['quotes', '> nguyên văn\n>\n> - một', '│ nguyên văn\n\n│ • một'],
    ['headings', '## Đầu đề\n\nLời', 'Đầu đề\n\nLời'],
    ['links', '[trang](/programme#I.1)', 'trang'],
    ['tables', '| a | b |\n|---|---|\n| 1 | 2 |', 'a | b\n1 | 2'],
    ['characters that Markdown escapes', 'R\\&D \\*5 & <b>', 'R&D *5 & <b>'],
    ['code', '`x < 1`', 'x < 1'],
  ])('%s', (_what, markdown, shown) => {
    expect(renderMarkdown(markdown, plain)).toBe(shown)
  })

  test('never passes on a sequence that drives the terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (before, after) => {
        const shown = renderMarkdown(`${before}\u001b]0;tiêu đề\u0007\u009b2J${after}`, plain)
        expect(shown).not.toMatch(/[^\P{Cc}\n]/u)
      }),
    )
  })

  test('is bold on a terminal, in bullets too', () => {
    expect(renderMarkdown('- **một**: hai', marked)).toBe('• \u001b[1mmột\u001b[22m: hai')
  })
})

describe('lines', () => {
  const paragraph = fc.array(fc.stringMatching(/^[a-zà-ỹ]{1,12}$/), { minLength: 1, maxLength: 40 })

  test('are never wider than the terminal, and hold every word in order', () => {
    fc.assert(
      fc.property(paragraph, fc.integer({ min: 20, max: 60 }), (all, width) => {
        const lines = wrap(all.join(' '), { ...plain, width }, '  • ', '    ').split('\n')
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
        expect(lines.map((line) => line.slice(4)).join(' ')).toBe(all.join(' '))
      }),
    )
  })

  test('do not count what only makes words bold', () => {
    const text = 'một hai ba bốn'
    expect(wrap(marked.bold(text), { ...marked, width: text.length })).not.toContain('\n')
  })

  test('are not broken where no terminal reads them', () => {
    const text = 'từ '.repeat(200).trim()
    expect(wrap(text, plain)).toBe(text)
  })
})

describe('an answer', () => {
  const answer: Answer = {
    answer: 'Đạt từ 30% GRDP trở lên [II.2.1.3].',
    outcome: 'answered',
    citations: [
      {
        id: 'II.2.1.3',
        label: 'Gạch đầu dòng 3',
        quote: 'Đạt từ 30% GRDP trở lên.',
        url: '/programme#II.2.1.3',
      },
      { id: 'IV.1', label: 'Mục 1, Phần IV', quote: 'Thành lập Ban Chỉ đạo.', url: '/programme#IV.1' },
    ],
    refused: false,
    mode: 'extractive',
    completeness: 'full',
    confidence: 1,
    checks: [{ kind: 'uncited-claim', text: 'x', message: 'Câu này chưa có căn cứ.' }],
    suggestions: ['Còn năm 2045?'],
    notice: 'Mô hình ngôn ngữ không trả lời kịp.',
  }

  test('quotes a clause only where the text does not already show its words', () => {
    const shown = formatAnswer(answer, plain)
    expect(shown).toContain('“Thành lập Ban Chỉ đạo.”')
    expect(shown).not.toContain('“Đạt từ 30%')
  })

  test('shows what the reader should know of how it was made, and what verification found', () => {
    const shown = formatAnswer(answer, plain)
    expect(shown).toContain('Lưu ý\n  • Mô hình ngôn ngữ không trả lời kịp.\n  • Câu này chưa có căn cứ.')
    expect(shown).toContain('Có thể hỏi tiếp\n  • Còn năm 2045?')
  })

  test('without sources, remarks or suggestions is its text alone', () => {
    expect(formatAnswer({ ...answer, citations: [], checks: [], suggestions: [], notice: null }, plain)).toBe(
      answer.answer,
    )
  })
})

test('progress in a log is a line at each quarter, whatever the steps', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 50 }), (steps) => {
      const lines: string[] = []
      const stream = Object.assign(Object.create(process.stderr), {
        isTTY: false,
        write: (line: string) => lines.push(line) > 0,
      })
      const progress = createProgress({ stream })
      for (const done of [...steps.toSorted((left, right) => left - right), 1000])
        progress.update('Tải', done, 1000)
      progress.finish()
      expect(lines.length).toBeLessThanOrEqual(4)
      expect(lines.at(-1)).toBe('Tải: 1.000/1.000 (100%)\n')
    }),
  )
})
