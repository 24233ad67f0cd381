import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/campaign.ts'
import { joinSession, learnerWith, openSession } from '../support/campaign-client.ts'
import { type CampaignServer, startCampaignServer } from '../support/campaign-server.ts'
import { items, quiz } from './fixtures.ts'

const LEARNERS = 20
const CRASHES = 3

/** Answers one item again and again, with other texts, until the server is gone; the last text it confirmed. */
const answerUntilGone = async (
  server: CampaignServer,
  token: string,
  round: number,
): Promise<string | null> => {
  let confirmed: string | null = null
  for (let number = 0; ; number += 1) {
    const text = `lần ${round}.${number}`
    const answering = Promise.resolve(learnerWith(server, token).answer(items.fill.id, text))
    const response = await answering.catch(() => null)
    if (response === null) return confirmed
    if (response.status === 200) confirmed = text
  }
}

const orderOf = (text: string): number => {
  const [round = 0, number = 0] = text.replace('lần ', '').split('.').map(Number)
  return round * 1_000_000 + number
}

test('no answer that was confirmed is lost when the process is killed, at any moment', async () => {
  const folder = await temporaryFolder()
  let server = await startCampaignServer(folder)
  const code = await openSession(server, quiz)
  const tokens: string[] = []
  for (let number = 0; number < LEARNERS; number += 1) tokens.push((await joinSession(server, code)).token)

  for (let round = 1; round <= CRASHES; round += 1) {
    const answering = tokens.map((token) => answerUntilGone(server, token, round))
    await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 400))
    await server.kill()
    const confirmed = await Promise.all(answering)
    expect(confirmed.filter((text) => text !== null).length).toBeGreaterThan(0)

    server = await startCampaignServer(folder)
    for (const [index, token] of tokens.entries()) {
      const kept = String((await learnerWith(server, token).kept()).get(items.fill.id) ?? 'lần 0.0')
      // One more may have been written whose confirmation was still under way.
      expect(orderOf(kept)).toBeGreaterThanOrEqual(orderOf(confirmed[index] ?? 'lần 0.0'))
    }
  }
  await server.kill()
}, 120_000)

test('what was handed in stays handed in after a crash', async () => {
  const folder = await temporaryFolder()
  const before = await startCampaignServer(folder)
  const learner = await joinSession(before, await openSession(before, quiz))
  await learner.answer(items['true-false'].id, true)
  expect((await learner.submit()).status).toBe(200)
  await before.kill()

  const after = await startCampaignServer(folder)
  const again = learnerWith(after, learner.token)
  expect(await (await again.attempt()).json()).toMatchObject({ submitted: true, points: 1 })
  expect((await again.answer(items['true-false'].id, false)).status).toBe(409)
  await after.kill()
}, 120_000)
