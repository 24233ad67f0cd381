import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { loadAssistant } from '../../src/runtime/node/load-assistant.ts'
import { belowFloors, floorsFile, floorsSchema } from './floors.ts'
import { observe } from './observation.ts'
import { readQuestions } from './question.ts'
import { summarise } from './report.ts'

it('no kind of question of the test split is served worse than recorded', { timeout: 180_000 }, async () => {
  const floors = floorsSchema.parse(JSON.parse(await readFile(floorsFile, 'utf8')))
  const observations = await observe(await loadAssistant({}), await readQuestions('test'))
  expect(belowFloors(summarise({ split: 'test', without: [], observations }), floors)).toEqual([])
})
