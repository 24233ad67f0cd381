import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BuiltIndex } from '../../src/retrieval/build.ts'
import { IndexError } from '../../src/retrieval/index-files.ts'
import { createIndexSource } from '../../src/retrieval/index-source.ts'
import { openIndex } from '../../src/retrieval/open-index.ts'
import { findDifferences, writeIndexFolder } from '../../src/runtime/node/index-folder.ts'
import { buildSample, sampleSource, staticEmbedder } from '../retrieval/sample-index.ts'

const oldSource = sampleSource()
const newSource = createIndexSource(oldSource.clauses, oldSource.questions.slice(1))
const oldIndex = await buildSample(oldSource)
const newIndex = await buildSample(newSource)

let folder: string

const open = (source: typeof oldSource) =>
  openIndex((name) => readFile(join(folder, name)).catch(() => undefined), source, staticEmbedder)

const filesIn = async () => (await readdir(folder)).sort()
const namesOf = (built: BuiltIndex) => [...built.files.keys(), 'manifest.json'].sort()

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'index-folder-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('writing an index', () => {
  test('leaves exactly its files, whatever lay there before', async () => {
    await writeIndexFolder(folder, oldIndex)
    await writeFile(
      join(folder, 'vectors-000000000000.json.77.tmp'),
      'half a file of a process that was killed',
    )
    await writeIndexFolder(folder, newIndex)
    expect(await filesIn()).toEqual(namesOf(newIndex))
    expect((await open(newSource)).source).toBe(newSource)
  })

  test('makes the folder when there is none', async () => {
    const inner = join(folder, 'a', 'b')
    await writeIndexFolder(inner, oldIndex)
    expect(await findDifferences(inner, oldIndex)).toEqual([])
  })

  test.each([0, 1])('that fails at data file %i leaves the old one in force and no half file', async (at) => {
    await writeIndexFolder(folder, oldIndex)
    const blocked = [...newIndex.files.keys()][at] ?? ''
    await mkdir(join(folder, blocked, 'in the way'), { recursive: true })
    await expect(writeIndexFolder(folder, newIndex)).rejects.toThrow()
    expect((await open(oldSource)).source).toBe(oldSource)
    expect((await filesIn()).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('that fails at the manifest leaves the old one in force', async () => {
    await writeIndexFolder(folder, oldIndex)
    await mkdir(join(folder, `manifest.json.${process.pid}.tmp`))
    await expect(writeIndexFolder(folder, newIndex)).rejects.toThrow()
    expect((await open(oldSource)).source).toBe(oldSource)
  })

  test('killed at any moment leaves one whole index in force, and the next write puts all right', async () => {
    const indexes = [oldIndex, newIndex].map(({ manifest, files }) => ({
      manifest,
      files: [...files].map(([name, content]) => [name, new TextDecoder().decode(content)]),
    }))
    const path = join(folder, '..', `indexes-${process.pid}.json`)
    await writeFile(path, JSON.stringify(indexes))
    await writeIndexFolder(folder, oldIndex)
    const script = new URL('write-index-for-ever.ts', import.meta.url).pathname
    for (let kill = 0; kill < 15; kill++) {
      const child = spawn(process.execPath, [script, folder, path], { stdio: ['ignore', 'pipe', 'inherit'] })
      await once(child.stdout, 'data')
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 30))
      child.kill('SIGKILL')
      await once(child, 'exit')
      const opened = await Promise.allSettled([open(oldSource), open(newSource)])
      expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    }
    await rm(path)
    await writeIndexFolder(folder, newIndex)
    expect(await filesIn()).toEqual(namesOf(newIndex))
  }, 60_000)
})

describe('comparing a folder with a built index', () => {
  test('finds nothing right after writing', async () => {
    await writeIndexFolder(folder, newIndex)
    expect(await findDifferences(folder, newIndex)).toEqual([])
  })

  test('names every file that is missing or changed', async () => {
    expect(await findDifferences(folder, newIndex)).toEqual([...newIndex.files.keys(), 'manifest.json'])
    await writeIndexFolder(folder, newIndex)
    const [changed = ''] = newIndex.files.keys()
    await writeFile(join(folder, changed), '{}')
    expect(await findDifferences(folder, newIndex)).toEqual([changed])
  })

  test('names all files after the texts have changed', async () => {
    await writeIndexFolder(folder, oldIndex)
    expect(await findDifferences(folder, newIndex)).toHaveLength(3)
    await expect(open(newSource)).rejects.toThrow(IndexError)
  })
})
