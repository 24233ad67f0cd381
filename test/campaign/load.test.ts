import { expect, test } from 'vitest'
import { measureCampaign } from '../bench/measure-campaign.ts'
import { temporaryFolder } from '../support/campaign.ts'

test('a hundred learners who answer at the same moment lose nothing', async () => {
  const load = await measureCampaign({ folder: await temporaryFolder(), learners: 100, items: 8 })
  expect(load).toMatchObject({ learners: 100, answers: 800, lost: 0, failed: 0 })
}, 120_000)
