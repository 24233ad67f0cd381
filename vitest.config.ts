import { defineConfig } from 'vitest/config'

/** Folders whose tests run as projects of their own; every other test is in the project "unit". */
const apart = ['http', 'worker', 'e2e', 'eval']

const project = (options: { readonly name: string; readonly folder: string; readonly seconds: number }) => ({
  test: {
    name: options.name,
    include: [`test/${options.folder}/**/*.test.ts`],
    testTimeout: options.seconds * 1000,
    hookTimeout: options.seconds * 1000,
  },
})

export default defineConfig({
  test: {
    // The service must do on two cores, and so must its tests: a third worker only makes the others time out.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: apart.map((folder) => `test/${folder}/**`),
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      project({ name: 'http', folder: 'http', seconds: 30 }),
      project({ name: 'worker', folder: 'worker', seconds: 90 }),
      project({ name: 'browser', folder: 'e2e', seconds: 60 }),
      project({ name: 'eval', folder: 'eval', seconds: 180 }),
    ],
  },
})
