import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EmbeddingModelError } from '../../src/runtime/node/embedding-model-error.ts'
import {
  createTransformersEmbedder,
  type TransformersEmbedderOptions,
} from '../../src/runtime/node/transformers-embedder.ts'
import { type HubBehaviour, startLocalHub } from './local-hub.ts'

const PLAIN = 'tinh-hai-duong/static-vi'
const E5 = 'tinh-hai-duong/multilingual-e5-tiny'
const text = 'Quy mô kinh tế số đến năm 2030'

type Hub = Awaited<ReturnType<typeof startLocalHub>>
let hub: Hub
let cacheFolder: string

const load = (options: Partial<TransformersEmbedderOptions> = {}) =>
  createTransformersEmbedder({ model: PLAIN, hubUrl: hub.url, cacheFolder, ...options })

const failure = async (options: Partial<TransformersEmbedderOptions> = {}): Promise<Error> => {
  const outcome = await load(options).catch((error: unknown) => error)
  expect(outcome).toBeInstanceOf(EmbeddingModelError)
  return outcome instanceof Error ? outcome : new Error('no failure')
}

beforeEach(async () => {
  hub = await startLocalHub({ models: [PLAIN, E5] })
  cacheFolder = await mkdtemp(join(tmpdir(), 'hub-model-'))
})

afterEach(async () => {
  await hub.stop()
  await rm(cacheFolder, { recursive: true })
})

describe('a model of the hub', () => {
  test('gives the vectors of its files, and is named as the index will name it', async () => {
    const bundled = await createTransformersEmbedder({ model: null })
    const fromHub = await load()
    expect(fromHub.id).toBe(PLAIN)
    expect(fromHub.dimensions).toBe(bundled.dimensions)
    expect(await fromHub.embedQuery(text)).toEqual(await bundled.embedQuery(text))
    expect(await fromHub.embedPassages([text])).toEqual(await bundled.embedPassages([text]))
  })

  test('of the E5 family gets "query: " and "passage: " before its texts', async () => {
    const bundled = await createTransformersEmbedder({ model: null })
    const e5 = await load({ model: E5 })
    expect(await e5.embedQuery(text)).toEqual(await bundled.embedQuery(`query: ${text}`))
    expect(await e5.embedPassages([text])).toEqual(await bundled.embedPassages([`passage: ${text}`]))
    expect(await e5.embedQuery(text)).not.toEqual(await bundled.embedQuery(text))
  })

  test('is downloaded once: the second load asks the hub for nothing', async () => {
    const first = await load()
    expect(hub.requests).toContain(`/${PLAIN}/resolve/main/onnx/model_quantized.onnx`)
    const asked = hub.requests.length
    const second = await load()
    expect(hub.requests.slice(asked)).toEqual([])
    expect(await second.embedQuery(text)).toEqual(await first.embedQuery(text))
  })

  test('reports the bytes of every file as they arrive, up to the last', async () => {
    const seen = new Map<string, { loaded: number; total: number }[]>()
    await load({
      onDownload: ({ file, loaded, total }) => {
        seen.set(file, [...(seen.get(file) ?? []), { loaded, total }])
      },
    })
    const model = seen.get('onnx/model_quantized.onnx') ?? []
    expect(model.length).toBeGreaterThan(2)
    expect(model.map(({ loaded }) => loaded)).toEqual(
      model.map(({ loaded }) => loaded).toSorted((left, right) => left - right),
    )
    for (const [, steps] of seen) expect(steps.at(-1)?.loaded).toBe(steps.at(-1)?.total)
    expect([...seen.keys()]).toEqual(expect.arrayContaining(['tokenizer.json', 'onnx/model_quantized.onnx']))
  })
})

describe('a model that cannot be had', () => {
  test('because the hub does not know it, says so and names it', async () => {
    const { message } = await failure({ model: 'tinh-hai-duong/khong-co' })
    expect(message).toContain('"tinh-hai-duong/khong-co"')
    expect(message).toContain('không có mô hình này')
  })

  test.each(['../../etc/passwd', 'hai duong', 'a/b/c', 'https://example.vn/model'])(
    'because its name is none (%s), asks nobody and says so',
    async (model) => {
      expect((await failure({ model })).message).toContain(`"${model}"`)
      expect(hub.requests).toEqual([])
    },
  )

  test('because nothing answers at the address, says which address', async () => {
    const { url } = hub
    await hub.stop()
    const outcome = await failure({ hubUrl: url })
    hub = await startLocalHub({ models: [PLAIN] })
    expect(outcome.message).toContain(`không kết nối được tới ${url}`)
  })

  test.each<{ behaviour: HubBehaviour; says: string }>([
    { behaviour: 'cuts-off', says: 'bị ngắt giữa chừng' },
    { behaviour: 'stalls', says: 'không gửi dữ liệu trong 0,3 giây' },
    { behaviour: 'stalls-before-answering', says: 'không gửi dữ liệu trong 0,3 giây' },
  ])('because the hub $behaviour, says so, and the next load can succeed', async ({ behaviour, says }) => {
    hub.behave(behaviour)
    expect((await failure({ stallMs: 300 })).message).toContain(says)
    hub.behave('serves')
    expect((await load()).dimensions).toBe(256)
  })

  test('because a proxy passed on half a file as if it were whole, says which folder to delete', async () => {
    hub.behave('serves-half')
    const { message } = await failure()
    expect(message).toContain(`hãy xóa thư mục ${join(cacheFolder, PLAIN)}`)
    hub.behave('serves')
    await rm(join(cacheFolder, PLAIN), { recursive: true })
    expect((await load()).dimensions).toBe(256)
  })
})
