import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Embedder } from '../../src/retrieval/embedder.ts'
import { OnnxFormatError, readInt8Matrix } from '../../src/retrieval/onnx-initializer.ts'
import { projectPath } from '../../src/runtime/node/project-files.ts'
import { createTransformersEmbedder } from '../../src/runtime/node/transformers-embedder.ts'
import { staticEmbedder, wholeSource } from './sample-index.ts'

const transformers = await createTransformersEmbedder({ model: null })
const model = await readFile(projectPath('models/tro-ly-57-embedding/onnx/model_quantized.onnx'))

const dot = (left: Float32Array, right: Float32Array): number =>
  left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0)

const expectSameVector = (left: Float32Array, right: Float32Array) => {
  expect(left).toHaveLength(right.length)
  const isNothing = left.every((value) => value === 0)
  expect(right.every((value) => value === 0)).toBe(isNothing)
  if (!isNothing) expect(dot(left, right)).toBeGreaterThanOrEqual(0.9999)
}

describe('without an ONNX runtime the model gives the vectors it gives with one', () => {
  test.each([
    'Quy mô kinh tế số đạt từ 30% GRDP trở lên',
    'quy mo kinh te so nam 2045',
    'QUY MÔ KINH TẾ SỐ',
    'Quy mô kinh tế số'.normalize('NFD'),
    'What share of GRDP should the digital economy reach?',
    'Nghị quyết số 57-NQ/TW, ngày 22/12/2024',
    '🎉 chúc mừng 🇻🇳 năm mới',
    '🎉',
    '日本語 и русский',
    '',
    '   \n\t ',
    '\u200b\ufeff',
    '…?!',
    '\ud800',
    'a',
    'đ',
    '\u0000số\u0007',
    '１２３ ｆｕｌｌ ﬁ',
    'số '.repeat(3_000),
    'x'.repeat(5_000),
  ])('for %j', async (text) => {
    expectSameVector(await staticEmbedder.embedQuery(text), await transformers.embedQuery(text))
  })

  test('for every passage of the programme, many at a time', async () => {
    const texts = wholeSource.passages.map((passage) => passage.text)
    const [left, right] = await Promise.all(
      [staticEmbedder, transformers].map((each) => each.embedPassages(texts)),
    )
    texts.forEach((_, at) => {
      expectSameVector(left?.[at] ?? new Float32Array(), right?.[at] ?? new Float32Array())
    })
  })

  test('for any text', async () => {
    const letters = fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạệộ 0123456789.,%-/()“”?')
    const anything = fc.oneof(
      fc.string({ unit: letters, maxLength: 80 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        expectSameVector(await staticEmbedder.embedQuery(text), await transformers.embedQuery(text))
      }),
      { numRuns: 300 },
    )
  }, 30_000)
})

describe.each<[string, Embedder]>([
  ['with an ONNX runtime', transformers],
  ['without one', staticEmbedder],
])('the bundled model %s', (_name, embedder) => {
  test('gives unit vectors, the same for a text alone and among longer ones', async () => {
    const texts = ['hạ tầng số', 'Phát triển hạ tầng số, nhất là hạ tầng viễn thông và Internet tốc độ cao']
    const [alone = new Float32Array()] = await embedder.embedPassages(texts.slice(0, 1))
    const [among = new Float32Array()] = await embedder.embedPassages(texts)
    expect(dot(alone, alone)).toBeCloseTo(1, 5)
    expect(dot(alone, among)).toBeCloseTo(1, 5)
  })

  test('puts another spelling of the same words in the same place', async () => {
    const text = 'Hoà nhập, thuỷ lợi, chuyển đổi số'
    const plain = await embedder.embedQuery('Hòa nhập, thủy lợi, chuyển đổi số')
    for (const spelling of [text, text.normalize('NFD'), `\u200b${text}`])
      expect(dot(plain, await embedder.embedQuery(spelling))).toBeCloseTo(1, 5)
  })

  test('takes no texts at all', async () => {
    expect(await embedder.embedPassages([])).toEqual([])
  })
})

describe('a model file of another kind is refused', () => {
  test('when there is no such table', () => {
    expect(() => readInt8Matrix(model, 'weights')).toThrow(OnnxFormatError)
  })

  test('when it ends early, wherever', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.99, noNaN: true }), (share) => {
        expect(() => readInt8Matrix(model.subarray(0, Math.floor(model.length * share)), 'table')).toThrow(
          OnnxFormatError,
        )
      }),
    )
  })

  test('or it is no model: any bytes give a clear error, never a hang or a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => readInt8Matrix(bytes, 'table')).toThrow(OnnxFormatError)
      }),
    )
  })
})
