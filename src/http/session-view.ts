import { stateOf } from '../quiz/campaign/session.ts'
import type { SessionRecord } from '../store/campaign-store.ts'

const iso = (time: number): string => new Date(time).toISOString()

/** What anybody with the code may know of a session, as the API tells it. */
export const showLobby = (session: SessionRecord, now: number) => ({
  code: session.code,
  title: session.title,
  state: stateOf(session, now),
  now: iso(now),
  opensAt: iso(session.opensAt),
  closesAt: iso(session.closesAt),
  timeLimitMinutes: session.timeLimitMs === null ? null : session.timeLimitMs / 60_000,
  itemCount: session.itemCount,
  units: session.units,
})

/** What its trainer sees besides. */
export const showSession = (session: SessionRecord, now: number) => ({
  ...showLobby(session, now),
  shuffle: session.shuffle,
  createdAt: iso(session.createdAt),
  deletesAt: iso(session.deletesAt),
})
