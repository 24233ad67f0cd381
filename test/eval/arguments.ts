import { parseArgs } from 'node:util'
import { z } from 'zod'
import { splits } from './question.ts'

const names = z
  .string()
  .optional()
  .transform((value) => value?.split(',').map((name) => name.trim()) ?? [])

const argumentsSchema = z
  .object({
    split: z.enum(splits).default('dev'),
    kind: names,
    json: z.string().optional(),
    compare: z.string().optional(),
    misses: z.boolean().default(false),
    llm: z.boolean().default(false),
    without: names.pipe(z.array(z.enum(['dense', 'lexical', 'expansion', 'reference']))),
    'record-floors': z.boolean().default(false),
  })
  .refine(({ misses, split }) => !misses || split !== 'test', {
    error: '--misses shows questions, and nobody may see those of the test split; use --split dev',
  })
  .refine(
    (all) =>
      !all['record-floors'] || (all.split === 'test' && all.kind.length === 0 && all.without.length === 0),
    { error: '--record-floors needs the whole test split and every signal: --split test alone' },
  )

export type EvalArguments = z.infer<typeof argumentsSchema>

export const usage = `npm run eval -- [options]
  --split dev|test   dev (default) is for tuning; test only reports
  --kind k1,k2       only these kinds of question
  --without s1,s2    switch signals off: dense, lexical, expansion, reference
  --misses           show the questions that went wrong (dev only)
  --llm              let the configured language model write the answers and judge them
  --json <file|->    write the figures as JSON; "-" writes them to stdout instead of the table
  --compare <file>   differences from an earlier --json file
  --record-floors    write floors.json from this run (with --split test)`

/** What the command line asks for, or why it cannot be done. */
export const parseArguments = (
  args: readonly string[],
):
  | { readonly kind: 'run'; readonly options: EvalArguments }
  | { readonly kind: 'invalid'; readonly reason: string } => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        split: { type: 'string' },
        kind: { type: 'string' },
        json: { type: 'string' },
        compare: { type: 'string' },
        misses: { type: 'boolean' },
        llm: { type: 'boolean' },
        without: { type: 'string' },
        'record-floors': { type: 'boolean' },
      },
    })
    const parsed = argumentsSchema.safeParse(values)
    if (parsed.success) return { kind: 'run', options: parsed.data }
    return { kind: 'invalid', reason: z.prettifyError(parsed.error) }
  } catch (error) {
    return { kind: 'invalid', reason: error instanceof Error ? error.message : String(error) }
  }
}
