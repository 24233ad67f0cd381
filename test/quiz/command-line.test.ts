import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseCommand } from '../../src/cli/arguments.ts'
import { quizSchema } from '../../src/quiz/item.ts'

const program = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
const run = (...args: readonly string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, 'quiz', ...args], (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })

describe('npm run quiz', () => {
  it('prints a quiz with its keys and clauses', async () => {
    const { code, out } = await run('--scope', 'III.5', '--count', '3', '--seed', '7')
    expect(code).toBe(0)
    expect(out).toMatch(/^Câu hỏi tìm hiểu: Nhóm nhiệm vụ 5, Phần III \(Đề A\)\n\n1\. \[/u)
    expect(out.match(/→ Đáp án: .*\[III\.5\.\d+\]/gu)).toHaveLength(3)
  })

  it('prints the same quiz as JSON', async () => {
    const { out } = await run('--count', '2', '--seed', '7', '--format', 'json', '--form', 'c')
    expect(quizSchema.parse(JSON.parse(out))).toMatchObject({ seed: 7, form: 'C' })
  })

  it('says which part of the scope does not exist', async () => {
    const { code, err } = await run('--scope', 'III.5,IX')
    expect(code).toBe(2)
    expect(err).toContain('Văn bản không có mục: IX.')
  })

  it.each([
    [['--count', '0'], '--count'],
    [['--seed', '-1'], '--seed'],
    [['--kinds', 'essay'], '--kinds'],
    [['--difficulty', '4'], '--difficulty'],
    [['--form', 'D'], '--form'],
    [['--format', 'pdf'], '--format'],
    [['--scope'], '--scope'],
    [['--verbose'], '--verbose'],
    [['III.5'], 'III.5'],
  ])('does not understand %j', (args, named) => {
    const command = parseCommand(['quiz', ...args])
    expect(command).toMatchObject({ kind: 'invalid', reason: expect.stringContaining(named) })
  })

  it('takes several parts and kinds', () => {
    expect(
      parseCommand(['quiz', '--scope', 'III.5, IV', '--kinds', 'fill,single', '--difficulty', '2']),
    ).toEqual({
      kind: 'quiz',
      scope: ['III.5', 'IV'],
      count: 10,
      kinds: ['single', 'fill'],
      difficulty: 2,
      seed: 1,
      form: 'A',
      format: 'text',
    })
  })
})
