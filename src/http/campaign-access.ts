import { createMiddleware } from 'hono/factory'
import type { Campaign } from '../quiz/campaign/campaign.ts'
import type { AppContext, AppEnv } from './dependencies.ts'
import { problem } from './problem.ts'
import { isSameSecret } from './same-secret.ts'

/** Quiz sessions, where the operator turned them on. */
export type CampaignAccess = {
  readonly campaign: Campaign
  /** What trainers sign in with. */
  readonly trainerToken: string
}

/** The token of `Authorization: Bearer …`; empty when there is none. */
export const bearerToken = (context: AppContext): string =>
  /^Bearer +(\S+)$/i.exec(context.req.header('Authorization') ?? '')?.[1] ?? ''

/** Personal data and keys: nobody between the server and the reader keeps a copy. */
export const keepPrivate = createMiddleware<AppEnv>(async function keepPrivate(context, next) {
  await next()
  context.res.headers.set('Cache-Control', 'no-store')
})

/** Lets only trainers through. */
export const requireTrainer = (access: CampaignAccess | null) =>
  createMiddleware<AppEnv>(async function requireTrainer(context, next) {
    if (access === null) return problem(context, { kind: 'trainer-area-off' })
    if (!(await isSameSecret(bearerToken(context), access.trainerToken))) {
      return problem(context, { kind: 'unauthorized', headers: { 'WWW-Authenticate': 'Bearer' } })
    }
    return next()
  })

/** Lets anybody through, where there are sessions at all. */
export const requireCampaign = (access: CampaignAccess | null) =>
  createMiddleware<AppEnv>(async function requireCampaign(context, next) {
    return access === null ? problem(context, { kind: 'trainer-area-off' }) : next()
  })
