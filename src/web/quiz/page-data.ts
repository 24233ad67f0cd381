import * as z from 'zod/mini'
import type { OutlineEntry } from '../../http/pages/quiz-outline.ts'

const outlineSchema = z.array(
  z.object({ id: z.string(), label: z.string(), title: z.string(), level: z.number() }),
) satisfies z.ZodMiniType<OutlineEntry[]>

const formatsSchema = z.array(z.object({ id: z.string(), title: z.string(), purpose: z.string() }))

export type OfferedFormat = z.output<typeof formatsSchema>[number]

const parseList =
  <Entry>(schema: z.ZodMiniType<Entry[]>) =>
  (value: string | null): readonly Entry[] => {
    try {
      return schema.parse(JSON.parse(value ?? '[]'))
    } catch {
      return []
    }
  }

/** Attributes that the server writes into the page; anything else reads as an empty list. */
export const parseOutline = parseList(outlineSchema)
export const parseFormats = parseList(formatsSchema)
