import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { describeConfig, readConfig } from '../src/config.ts'

const read = (environment: Record<string, string>) => {
  const outcome = readConfig(environment)
  if (outcome.kind === 'invalid') throw new Error(outcome.problems.join('\n'))
  return outcome.config
}

const problems = (environment: Record<string, string>) => {
  const outcome = readConfig(environment)
  return outcome.kind === 'invalid' ? outcome.problems : []
}

test('with nothing set, the service answers this machine only, without a language model', () => {
  expect(read({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    allowedOrigins: [],
    languageModel: null,
    embeddingModel: null,
  })
})

test('an empty value counts as not set', () => {
  expect(read({ PORT: '', OPENAI_API_KEY: ' ', METRICS_TOKEN: '' })).toEqual(read({}))
})

test('a key or a base URL turns the language model on', () => {
  expect(read({ OPENAI_API_KEY: 'sk-1' }).languageModel).toMatchObject({ apiKey: 'sk-1', baseUrl: null })
  expect(
    read({ OPENAI_BASE_URL: 'http://localhost:11434/v1', LLM_CONTEXT: 'full' }).languageModel,
  ).toMatchObject({
    apiKey: null,
    baseUrl: 'http://localhost:11434/v1',
    context: 'full',
  })
})

test('origins are read as a list', () => {
  expect(read({ ALLOWED_ORIGINS: 'https://a.vn, http://localhost:8080 ,' }).allowedOrigins).toEqual([
    'https://a.vn',
    'http://localhost:8080',
  ])
})

describe('a wrong value is named, with what it should be', () => {
  test.each([
    ['PORT', 'ba nghìn'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['PORT', '0x50'],
    ['HOST', 'máy chủ'],
    ['LOG_LEVEL', 'loud'],
    ['ALLOWED_ORIGINS', 'https://a.vn/trang'],
    ['ALLOWED_ORIGINS', 'a.vn'],
    ['ALLOWED_ORIGINS', 'javascript:alert(1)'],
    ['FRAME_ANCESTORS', "https://a.vn; script-src 'unsafe-inline'"],
    ['TRUST_PROXY', 'yes'],
    ['OPENAI_BASE_URL', 'ftp://a.vn'],
    ['LLM_CONTEXT', 'everything'],
    ['LLM_FIRST_TOKEN_TIMEOUT_MS', '20s'],
    ['QUESTION_CHARS', '0'],
  ])('%s=%s', (name, value) => {
    expect(problems({ [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^Biến môi trường ${name} .*không hợp lệ: cần .+\\.$`)),
    ])
  })

  test('all of them at once', () => {
    expect(problems({ PORT: 'x', LOG_LEVEL: 'x', TRUST_PROXY: 'x' })).toHaveLength(3)
  })

  test('but a secret is not repeated', () => {
    expect(problems({ METRICS_TOKEN: 'bi-mat' }).join()).toContain('METRICS_TOKEN')
    expect(problems({ METRICS_TOKEN: 'bi-mat' }).join()).not.toContain('bi-mat')
  })

  test('a request may not end before the language model does', () => {
    const both = { OPENAI_API_KEY: 'k', LLM_TOTAL_TIMEOUT_MS: '90000' }
    expect(problems(both)).toEqual([expect.stringContaining('REQUEST_TIMEOUT_MS')])
    expect(problems({ ...both, REQUEST_TIMEOUT_MS: '95000' })).toEqual([])
  })
})

test('the README holds the configuration table as the code has it', async () => {
  expect(await readFile(new URL('../README.md', import.meta.url), 'utf8')).toContain(describeConfig())
})
