import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureCampaign } from './measure-campaign.ts'

const LEARNERS = 500
const ITEMS = 20

const folder = await mkdtemp(join(tmpdir(), 'tro-ly-57-bench-'))
const load = await measureCampaign({ folder, learners: LEARNERS, items: ITEMS })
await rm(folder, { recursive: true, force: true })

const ms = (value: number) => `${Math.round(value)} ms`
process.stdout.write(`Quiz session: ${LEARNERS} learners at once, ${ITEMS} questions each
  joined and handed in  ${load.learners} of ${LEARNERS}, joining took ${load.joinSeconds.toFixed(1)} s
  answers confirmed     ${load.answers} in ${load.answerSeconds.toFixed(1)} s (${Math.round(load.answers / load.answerSeconds)} per second)
  until confirmed       p50 ${ms(load.latency.p50)}, p95 ${ms(load.latency.p95)}, p99 ${ms(load.latency.p99)}
  lost, failed          ${load.lost}, ${load.failed}
`)
