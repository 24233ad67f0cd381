import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { access, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import packageJson from '../package.json' with { type: 'json' }
import { describeConfig } from '../src/config.ts'
import { createTestApp } from './support/app.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFile(join(root, path), 'utf8')

/** Every file that is or would be committed. */
const listFiles = async (): Promise<readonly string[]> => {
  const listed = ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', '-z']
  const { stdout } = await promisify(execFile)('git', listed, { cwd: root, maxBuffer: 16_000_000 })
  const paths = stdout.split('\0').filter((path) => path !== '')
  const present = await Promise.all(
    paths.map((path) =>
      access(join(root, path)).then(
        () => true,
        () => false,
      ),
    ),
  )
  return paths.filter((_, at) => present[at])
}

let files: readonly string[] = []
beforeAll(async () => {
  files = await listFiles()
})

const isText = (path: string) => !/\.(?:onnx|png|ico|woff2|xz)$/.test(path) && path !== 'package-lock.json'
const named = (ending: string) => files.filter((path) => path.endsWith(ending))

/** `path: match` for each match in the texts of these files. */
const findIn = async (paths: readonly string[], pattern: RegExp): Promise<readonly string[]> => {
  const found = await Promise.all(
    paths.map(async (path) =>
      [...(await read(path)).matchAll(pattern)].map(([match]) => `${path}: ${match}`),
    ),
  )
  return found.flat()
}

describe('the repository is portable', () => {
  test('no file names a place on somebody’s machine', async () => {
    const place = /(?<![\w.-])(?:\/(?:home|Users|root|work|tmp|mnt)\/[\w.-]+|[A-Z]:\\\w+)/g
    expect(await findIn(files.filter(isText), place)).toEqual([])
  })

  test('no file leans on a folder beside the repository', async () => {
    const documents = files.filter((path) => /\.(?:md|json|toml|ya?ml|cjs)$/.test(path) && isText(path))
    const outside = await findIn(documents, /(?<![\w./])(?:\.\.\/)+[\w.-]+/g)
    const isOutside = (line: string) => {
      const [path = '', target = ''] = line.split(': ')
      return join(dirname(path), target).startsWith('..')
    }
    expect(outside.filter(isOutside)).toEqual([])
  })

  test('the lockfile and npm’s configuration name no registry', async () => {
    expect(await findIn(['package-lock.json'], /"resolved":.*|[^"]+\.tgz/g)).toEqual([])
    expect(await findIn(['.npmrc'], /.*(?:registry\s*=|_auth|\/\/).*/g)).toEqual([])
  })

  test('no secret, no environment file and no file over 8 MB is committed', async () => {
    expect(files.filter((path) => /^\.(?:env(?!\.example$)|dev\.vars)/.test(basename(path)))).toEqual([])
    const sizes = await Promise.all(
      files.map(async (path) => [path, (await stat(join(root, path))).size] as const),
    )
    expect(sizes.filter(([, bytes]) => bytes > 8_000_000)).toEqual([])
  })

  test('the programme is the verbatim source', async () => {
    const digest = createHash('sha256')
      .update(await readFile(join(root, 'seeds/programme.txt')))
      .digest('hex')
    expect(digest).toBe('03258a85ef47b19221976289b6a28e27e86c500aedf42e890034dcd579c776a8')
  })
})

describe('what is installed is what package.json asks for', () => {
  const dependencies = z.record(z.string(), z.string()).default({})
  const lockfile = z.object({
    packages: z.record(
      z.string(),
      z.object({ dependencies, devDependencies: dependencies, optionalDependencies: dependencies }),
    ),
  })
  const readLock = async () => lockfile.parse(JSON.parse(await read('package-lock.json'))).packages

  test('the lockfile is in step with package.json', async () => {
    const asked = (await readLock())['']
    expect(asked?.dependencies).toEqual(packageJson.dependencies)
    expect(asked?.devDependencies).toEqual(packageJson.devDependencies)
  })

  test('the lockfile holds the optional packages of every platform, without which npm ci refuses it', async () => {
    const packages = await readLock()
    const isLocked = (from: string, name: string): boolean =>
      `${from === '' ? '' : `${from}/`}node_modules/${name}` in packages ||
      (from !== '' && isLocked(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name))
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
    )
    expect(missing, 'run: npx node scripts/complete-lockfile.ts').toEqual([])
  })
})

describe('the documents are true', () => {
  test('the README’s configuration table is the code’s', async () => {
    const [, table] =
      /<!-- configuration -->\n([\s\S]*)\n<!-- \/configuration -->/.exec(await read('README.md')) ?? []
    expect(table).toBe(describeConfig())
  })

  test('every environment variable of its own that a file reads is documented', async () => {
    const reads = await findIn(named('.ts'), /(?<=process\.env\.)(?!PATH\b)[A-Z_]+/g)
    const documented = (await read('README.md')) + (await read('CONTRIBUTING.md'))
    expect(reads.filter((line) => !documented.includes(`\`${line.split(': ')[1]}\``))).toEqual([])
  })

  test('every API route stands in the README, and no other', async () => {
    const description = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
    const response = await createTestApp().app.request('/openapi.json')
    const { paths } = description.parse(await response.json())
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const table = [...(await read('README.md')).matchAll(/^\| `((?:GET|POST|PUT|DELETE) \/\S*)` \|/gm)]
    expect(table.map(([, route]) => route).sort()).toEqual(routes.sort())
  })

  test('every relative link leads to a file', async () => {
    const links = (await findIn(named('.md'), /(?<=\]\()[^)\s]+(?=\))/g)).map((line) => {
      const [path = '', target = ''] = line.split(': ')
      return { path, target }
    })
    const relative = links.filter(({ target }) => !/^(?:[a-z]+:|#|\/)/.test(target))
    const broken = await Promise.all(
      relative.map(({ path, target }) =>
        access(join(root, dirname(path), target.split('#')[0] ?? '')).then(
          () => [],
          () => [`${path}: ${target}`],
        ),
      ),
    )
    expect(relative.length).toBeGreaterThan(5)
    expect(broken.flat()).toEqual([])
  })

  test('every npm script that a document names exists', async () => {
    const mentions = await findIn(
      named('.md'),
      /npm (?:(?:run|run-script)(?: -s| --silent)? [\w:-]+|start|test)\b/g,
    )
    const scripts = new Set(Object.keys(packageJson.scripts))
    expect(mentions.length).toBeGreaterThan(5)
    expect(mentions.filter((line) => !scripts.has(line.split(' ').at(-1) ?? ''))).toEqual([])
  })

  test('every script file and test folder that a document names exists', async () => {
    const mentions = await findIn(
      ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md'],
      /(?<=`)(?:src|test|seeds|scripts|prompts|docs|models)\/[\w./-]+(?=`)/g,
    )
    const gone = await Promise.all(
      mentions.map((line) =>
        access(join(root, line.split(': ')[1] ?? '')).then(
          () => [],
          () => [line],
        ),
      ),
    )
    expect(gone.flat()).toEqual([])
  })
})
