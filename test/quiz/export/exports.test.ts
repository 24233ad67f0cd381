import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportFormats, exportQuiz, isExportFormat } from '../../../src/quiz/export/exports.ts'
import { hostileQuiz, quizOf, sample, sourceOf } from './fixtures.ts'

const formats = Object.keys(exportFormats).filter(isExportFormat)

describe('every export format', () => {
  it.each(formats)(
    '%s has a file name that any system takes, and that says which quiz it is',
    async (format) => {
      const outcome = await exportQuiz(format, sourceOf(sample))
      expect(outcome).toMatchObject({ kind: 'exported', mediaType: exportFormats[format].mediaType })
      const fileName = outcome.kind === 'exported' ? outcome.fileName : ''
      expect(fileName).toMatch(/^cau-hoi-on-tap-de-a-7(?:-[a-z]+)?\.(?:docx|html|xlsx|csv|xml|txt|zip)$/u)
    },
  )

  it.each(formats)('%s exports nothing of an empty quiz', async (format) => {
    expect(await exportQuiz(format, sourceOf(quizOf([])))).toEqual({ kind: 'nothing-to-export', omitted: [] })
  })

  it.each(formats)('%s accounts for every item: written or named as left out', async (format) => {
    await fc.assert(
      fc.asyncProperty(hostileQuiz, async (quiz) => {
        const { omitted } = await exportQuiz(format, sourceOf(quiz))
        const numbers = omitted.map(({ number }) => number)
        expect(new Set(numbers).size).toBe(numbers.length)
        for (const number of numbers) expect(quiz.items[number - 1]).toBeDefined()
      }),
      { numRuns: 15 },
    )
  })
})
