import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'

const entry = new URL('../src/cli.ts', import.meta.url).pathname

const run = async (
  args: readonly string[],
  options: { readonly input?: string; readonly environment?: Readonly<Record<string, string>> } = {},
) => {
  const child = spawn(process.execPath, [entry, ...args], {
    env: { OPENAI_API_KEY: '', OPENAI_BASE_URL: '', EMBEDDING_MODEL: '', ...options.environment },
  })
  child.stdin.end(options.input ?? '')
  const [output, errors, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on('exit', resolve)),
  ])
  return { output, errors, code }
}

describe('npm run ask', () => {
  test('answers with the clause, its name and what to ask next, without markup', async () => {
    const { output, errors, code } = await run(['ask', 'Quy mô kinh tế số đến năm 2030 đạt bao nhiêu?'])
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(output).toMatch(/30% GRDP.*\[II\.2\.1\.3\]/)
    expect(output).toContain('Căn cứ\n  [II.2.1.3] ')
    expect(output).not.toContain('**')
    expect(output).not.toContain('\u001b')
  }, 30_000)

  test('takes an empty setting as not set', async () => {
    const environment = { OPENAI_BASE_URL: ' ', OPENAI_API_KEY: '', EMBEDDING_MODEL: '', PORT: '' }
    expect(await run(['ask', 'Quan điểm?'], { environment })).toMatchObject({ code: 0, errors: '' })
  }, 30_000)

  test('takes a question of several arguments, and says when the programme does not know', async () => {
    const { output, code } = await run(['ask', 'Thời', 'tiết', 'Hải', 'Dương', 'ngày', 'mai?'])
    expect(code).toBe(0)
    expect(output).toContain('không có trong Chương trình hành động')
  }, 30_000)

  test('reads the question from standard input, and gives JSON for other programs', async () => {
    const { output, code } = await run(['ask', '--json'], { input: 'Nhiệm vụ 1.7 nói gì?\n' })
    expect(code).toBe(0)
    expect(JSON.parse(output)).toMatchObject({ outcome: 'answered', citations: [{ id: 'III.1.7' }] })
  }, 30_000)

  test.each([
    ['no question', ''],
    ['only spaces', ' \n '],
  ])(
    'with %s shows how it is used and ends with code 2',
    async (_what, input) => {
      const { output, errors, code } = await run(['ask'], { input })
      expect({ output, code }).toEqual({ output: '', code: 2 })
      expect(errors).toMatch(/^Chưa có câu hỏi\.\n\nCách dùng:/)
    },
    30_000,
  )

  test('with a question longer than the limit says which limit', async () => {
    const { errors, code } = await run(['ask'], {
      input: 'a'.repeat(60),
      environment: { QUESTION_CHARS: '50' },
    })
    expect(code).toBe(2)
    expect(errors).toContain('Câu hỏi dài quá 50 ký tự')
  }, 30_000)
})

test('npm run search lists the nearest clauses', async () => {
  const { output, code } = await run(['search', 'phong trào học tập số', '--count', '3'])
  expect(code).toBe(0)
  expect(output).toMatch(/^\[III\.1\.7\] Nhiệm vụ 1\.7, Phần III\n/)
  expect(output.match(/^\[/gm)).toHaveLength(3)
}, 30_000)

test('npm run index -- --expand says what is missing where no language model is configured', async () => {
  const { output, errors, code } = await run(['index', '--expand'])
  expect({ output, code }).toEqual({ output: '', code: 1 })
  expect(errors).toMatch(/^Chưa cấu hình mô hình ngôn ngữ: .*OPENAI_API_KEY/)
}, 30_000)

test('npm run index -- --check: the index in the repository is what its texts and model give, byte for byte', async () => {
  const { output, errors, code } = await run(['index', '--check'])
  expect(errors).toMatch(/Nhúng văn bản: .* \(100%\)\n$/)
  expect({ output, code }).toEqual({ output: 'Chỉ mục khớp với văn bản và mô hình.\n', code: 0 })
}, 120_000)

describe('a command line that is not understood ends with code 2 and shows how it is used', () => {
  test.each([
    [[], 'Chưa có lệnh.'],
    [['hoi'], 'Không có lệnh "hoi".'],
    [['constructor'], 'Không có lệnh "constructor".'],
    [['ask', '--jsonn', 'a'], 'Không có tùy chọn "--jsonn"'],
    [['ask', '-j', 'a'], 'Không có tùy chọn "-j"'],
    [['ask', '--json=no', 'a'], 'Tùy chọn "--json" không nhận giá trị.'],
    [['ask', '--check', 'a'], 'Không có tùy chọn "--check"'],
    [['search'], 'Chưa có câu hỏi.'],
    [['search', 'a', '--count'], 'Tùy chọn "--count" cần một giá trị.'],
    [['search', 'a', '--count', '0'], 'cần một số nguyên từ 1 đến 100'],
    [['index', 'lại'], 'Không hiểu "lại".'],
    [['index', '--expand', '--check'], 'Chỉ dùng một trong hai tùy chọn'],
    [['index', '--questions', '30'], 'chỉ dùng cùng "--expand"'],
    [['index', '--expand', '--questions', '0'], 'cần một số nguyên từ 1 đến 200'],
    [['index', '--expand', '--questions'], 'cần một giá trị'],
  ])(
    '%j',
    async (args, says) => {
      const { output, errors, code } = await run(args)
      expect({ output, code }).toEqual({ output: '', code: 2 })
      expect(errors).toContain(says)
      expect(errors).toContain('Cách dùng:')
    },
    30_000,
  )

  test('but --help is no mistake', async () => {
    for (const args of [['--help'], ['ask', '--help'], ['index', '-h']])
      expect(await run(args)).toMatchObject({
        code: 0,
        errors: '',
        output: expect.stringContaining('Cách dùng:'),
      })
  }, 30_000)
})

describe('what cannot be done ends with code 1 and one clear line, no stack', () => {
  test.each([
    ['a wrong setting', { PORT: 'ba nghìn' }, 'Biến môi trường PORT'],
    [
      'a model that does not exist',
      { EMBEDDING_MODEL: '../mo-hinh' },
      'Không tải được mô hình nhúng "../mo-hinh"',
    ],
  ])(
    '%s',
    async (_what, environment, says) => {
      const { output, errors, code } = await run(['ask', 'Quan điểm?'], { environment })
      expect({ output, code }).toEqual({ output: '', code: 1 })
      expect(errors).toContain(says)
      expect(errors).not.toMatch(/\n\s+at /)
    },
    30_000,
  )
})
