import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createPages } from '../../../src/http/pages/pages.ts'
import { parseProgramme } from '../../../src/programme/parse.ts'
import { metadata, programme } from '../../e2e/scripted-assistant.ts'

const second = parseProgramme(
  readFileSync(new URL('../../support/second-programme.txt', import.meta.url), 'utf8'),
  [],
)

const page = async (options: Parameters<typeof createPages>[0], path: string) =>
  (await createPages(options).request(path)).text()

const occurrences = (text: string, part: string) => text.split(part).length - 1

describe('the pages of any programme', () => {
  it.each([
    ['the programme', programme],
    ['another of its kind', second],
  ])('carry an anchor and the printed words of each clause: %s', async (_name, shown) => {
    const markup = await page({ programme: shown }, '/programme')
    for (const { id } of [...shown.clauses, ...shown.sections]) {
      expect(occurrences(markup, ` id="${id}"`), id).toBe(1)
    }
    const words = markup
      .replace(/<sup>.*?<\/sup>/g, '')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
    for (const { id, text } of shown.clauses) {
      for (const line of text.split('\n')) expect(words.includes(line), id).toBe(true)
    }
  })

  it('print every heading once', async () => {
    const markup = await page({ programme }, '/programme')
    const headings = [...markup.matchAll(/<h[2-4][^>]*>(.*?)<\/h[2-4]>/g)].map(([, text]) => text)
    expect(new Set(headings).size).toBe(headings.length)
    expect(headings).toContain('2. Mục tiêu cụ thể')
    expect(headings).toContain('2.2. Đến năm 2045')
  })

  it('say that an AI answers and how current the text is', async () => {
    const chat = await page({ programme, metadata }, '/')
    expect(chat).toContain('Bạn đang trò chuyện với hệ thống trí tuệ nhân tạo')
    expect(chat).toContain(metadata.currencyNotice)
    expect(await page({ programme, metadata }, '/programme')).toContain(metadata.currencyNotice)
  })

  it('name the document as a letter does, with or without metadata', async () => {
    const name = 'document-name="Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW"'
    expect(await page({ programme, metadata }, '/')).toContain(name)
    expect(await page({ programme }, '/')).toContain(name)
  })

  it('take markup in the programme and in suggestions for text', async () => {
    const hostile = '"><script>hacked()</script>'
    const [first] = programme.clauses
    if (first === undefined) throw new Error('An empty programme')
    const clauses = [
      {
        ...first,
        text: hostile,
        label: hostile,
        mends: [{ original: hostile, mended: hostile, reason: '' }],
      },
    ]
    const options = {
      programme: { ...programme, title: hostile, subtitle: hostile, sections: [], clauses },
      suggestedQuestions: [hostile],
    }
    for (const path of ['/', '/programme']) expect(await page(options, path)).not.toContain('<script>hacked')
  })
})
