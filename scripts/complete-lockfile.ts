/**
 * Completes package-lock.json after `npm install`: node scripts/complete-lockfile.ts
 *
 * Tools with a native part (Biome, swc, oxc, workerd) name one optional package for each platform. A registry mirror
 * that holds only some platforms makes npm leave the others out of the lockfile, and `npm ci` then refuses it
 * everywhere. Their names and exact versions are known, so they can be locked without being fetched.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'

const file = new URL('../package-lock.json', import.meta.url)

const lockedPackage = z.object({
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})
const lockfile = z.object({ packages: z.record(z.string(), lockedPackage) })
type Packages = z.infer<typeof lockfile>['packages']

/** Where Node finds `name` from the package at `path`, as npm lays packages out; null when it is not locked. */
const findLocked = (packages: Packages, path: string, name: string): string | null => {
  const candidate = `${path === '' ? '' : `${path}/`}node_modules/${name}`
  if (candidate in packages) return candidate
  if (path === '') return null
  const above = path.lastIndexOf('/node_modules/')
  return findLocked(packages, above === -1 ? '' : path.slice(0, above), name)
}

const systems = [
  ['darwin', /darwin/],
  ['win32', /win32|windows/],
  ['android', /android/],
  ['freebsd', /freebsd/],
  ['openharmony', /openharmony/],
  ['linux', /linux/],
] as const

const processors = [
  ['arm64', /arm64/],
  ['arm', /arm(?!64)/],
  ['ppc64', /ppc64/],
  ['riscv64', /riscv64/],
  ['s390x', /s390x/],
  ['ia32', /ia32/],
  ['x64', /x64|-64$/],
] as const

/** The platform that a package's name stands for, in the fields that npm compares with the machine's. */
const platformOf = (name: string) => {
  const system = systems.find(([, pattern]) => pattern.test(name))?.[0]
  const processor = processors.find(([, pattern]) => pattern.test(name))?.[0]
  if (system === undefined || processor === undefined) throw new Error(`No platform in the name ${name}`)
  const libc = system === 'linux' ? [/musl/.test(name) ? 'musl' : 'glibc'] : undefined
  return { cpu: [processor], libc, os: [system] }
}

const content: unknown = JSON.parse(await readFile(file, 'utf8'))
const lock = lockfile.parse(content)
const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => findLocked(lock.packages, path, name) === null)
    .map(([name, version]) => {
      const { cpu, libc, os } = platformOf(name)
      // In npm's order; what is undefined is not written.
      const entry = { version, cpu, dev, libc, optional: true, os }
      return [`node_modules/${name}`, entry] as const
    }),
)
if (missing.length > 0) {
  // Written from what was read, not from what zod made of it, so that npm's order of fields stays.
  const untouched = z.record(z.string(), z.unknown())
  const whole = untouched.parse(content)
  const packages = Object.fromEntries(
    [...Object.entries(untouched.parse(whole.packages)), ...missing].sort(([left], [right]) =>
      left.localeCompare(right, 'en'),
    ),
  )
  await writeFile(file, `${JSON.stringify({ ...whole, packages }, null, 2)}\n`)
}
process.stdout.write(`${missing.length} optional packages added to package-lock.json\n`)
