import { describe, expect, test } from 'vitest'
import { createSharedLoad } from '../../src/runtime/worker/shared-load.ts'

/** A load whose attempts take what `attempts` gives, in order. */
const scripted = (attempts: readonly (() => Promise<string>)[]) => {
  const errors: unknown[] = []
  let started = 0
  const load = createSharedLoad({
    load: () => attempts[started++]?.() ?? Promise.reject(new Error('one attempt too many')),
    onError: (error) => void errors.push(error),
    patienceMs: 50,
  })
  return { load, errors, started: () => started }
}

const never = () => new Promise<string>(() => {})

describe('loading shared by all who wait', () => {
  test('happens once for those who come together and for those who come later', async () => {
    const { load, started } = scripted([async () => 'ready'])
    const together = await Promise.all([load(), load(), load()])
    expect([...together, await load()]).toEqual(Array(4).fill({ kind: 'loaded', value: 'ready' }))
    expect(started()).toBe(1)
  })

  test('fails for those who wait, is reported once, and begins anew with the next', async () => {
    const fault = new Error('store unreachable')
    const { load, errors, started } = scripted([() => Promise.reject(fault), async () => 'ready'])
    expect(await Promise.all([load(), load()])).toEqual([{ kind: 'failed' }, { kind: 'failed' }])
    expect(await load()).toEqual({ kind: 'loaded', value: 'ready' })
    expect([errors, started()]).toEqual([[fault], 2])
  })

  test('is given up when it never ends, so that a lost beginning does not hold everyone for ever', async () => {
    const { load, errors } = scripted([never, async () => 'ready'])
    expect(await Promise.all([load(), load()])).toEqual([{ kind: 'failed' }, { kind: 'failed' }])
    expect(errors).toHaveLength(1)
    expect(await load()).toEqual({ kind: 'loaded', value: 'ready' })
  })
})
