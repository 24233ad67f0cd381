import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { projectPath } from '../../src/runtime/node/project-files.ts'
import { offline } from '../support/workerd.ts'

/** What the bundler says it put in (by path), and what each file it wrote still asks the platform for. */
const metafile = z.object({
  inputs: z.record(z.string(), z.unknown()),
  outputs: z.record(z.string(), z.object({ imports: z.array(z.object({ path: z.string() })) })),
})

describe('what is uploaded as the Worker', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'worker-bundle-'))
    await mkdir(join(folder, 'assets'))
    const wrangler = projectPath('node_modules/wrangler/bin/wrangler.js')
    const options = [
      '--dry-run',
      '--metafile',
      '--outdir',
      join(folder, 'out'),
      '--assets',
      join(folder, 'assets'),
    ]
    await promisify(execFile)(process.execPath, [wrangler, 'deploy', ...options], {
      cwd: projectPath('.'),
      env: { ...process.env, ...offline },
    })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const readModules = async () =>
    metafile.parse(JSON.parse(await readFile(join(folder, 'out/bundle-meta.json'), 'utf8')))

  test('holds neither the index builder, nor an ONNX runtime, nor a server', async () => {
    const { inputs } = await readModules()
    const modules = Object.keys(inputs)
    expect(modules).toContain('src/http/app.ts')
    expect(
      modules.filter((path) =>
        /node_modules\/(vectra|@huggingface\/transformers|onnxruntime-[^/]+|sharp|@hono\/node-server|cli-progress)\/|src\/runtime\/node\/|src\/retrieval\/build/.test(
          path,
        ),
      ),
    ).toEqual([])
  })

  test('asks the platform for no module, and so none of Node', async () => {
    const { outputs } = await readModules()
    const external = Object.values(outputs).flatMap(({ imports }) => imports)
    expect(external).toEqual([])
  })

  test('stays below a megabyte compressed: the data travels beside it', async () => {
    const bundle = await readFile(join(folder, 'out/worker.js'))
    expect(gzipSync(bundle).byteLength).toBeLessThan(1_000_000)
  })
})
