import { z } from 'zod'

/** What the README says of a variable, and what an operator reads when its value is wrong. */
export type VariableNotes = {
  /** English, for the README. */
  readonly description: string
  /** Vietnamese, completes "… không hợp lệ: cần …". */
  readonly expected: string
  /** A secret's value is never repeated in a message. */
  readonly secret?: true
}

/** The notes of each variable of `environmentSchema`. */
export const environmentNotes = z.registry<VariableNotes>()

const integer = (range: { readonly min: number; readonly max: number }) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().int().min(range.min).max(range.max))

const expectInteger = (range: { readonly min: number; readonly max: number }) =>
  `số nguyên từ ${range.min} đến ${range.max}`

const port = { min: 0, max: 65_535 }
const milliseconds = { min: 100, max: 600_000 }
const bytes = { min: 1_024, max: 16_777_216 }
const characters = { min: 50, max: 20_000 }
const turns = { min: 0, max: 50 }
const days = { min: 1, max: 3_650 }

const cached = { min: 0, max: 100_000 }

const isOrigin = (value: string): boolean => {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  return /^https?:$/.test(url.protocol) && url.origin === value
}

const origins = z
  .string()
  .transform((value) =>
    value
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
  .refine((list) => list.every((origin) => origin === '*' || isOrigin(origin)))

const hosts = z
  .string()
  .transform((value) =>
    value
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter((part) => part !== ''),
  )
  .refine((list) => list.every((host) => /^[a-z0-9.-]+$/u.test(host)))

const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1')

/** Every variable that the product reads, once, with its default. */
export const environmentSchema = z.object({
  PORT: integer(port)
    .prefault('3000')
    .register(environmentNotes, {
      description: 'TCP port to listen on; `0` picks a free one.',
      expected: expectInteger(port),
    }),
  HOST: z.string().regex(/^\S+$/).prefault('127.0.0.1').register(environmentNotes, {
    description:
      'Address to listen on. The default answers this machine only; a server that others reach, or a container, sets `0.0.0.0`.',
    expected: 'địa chỉ IP hoặc tên máy, không có khoảng trắng',
  }),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .prefault('info')
    .register(environmentNotes, {
      description: 'Least severe log line to write: `debug`, `info`, `warn`, `error` or `silent`.',
      expected: 'một trong các giá trị debug, info, warn, error, silent',
    }),
  ALLOWED_ORIGINS: origins.prefault('').register(environmentNotes, {
    description:
      'Portals that may call the API and load the widget from their own pages: origins separated by commas, or `*` for all. Empty: this site only.',
    expected: 'các nguồn dạng https://cong.example.vn cách nhau bằng dấu phẩy, hoặc *',
  }),
  FRAME_ANCESTORS: origins.prefault('').register(environmentNotes, {
    description:
      'Sites that may show the pages in a frame: origins separated by commas, or `*` for all. Empty: none.',
    expected: 'các nguồn dạng https://cong.example.vn cách nhau bằng dấu phẩy, hoặc *',
  }),
  TRUST_PROXY: flag.prefault('false').register(environmentNotes, {
    description:
      'Whether a reverse proxy in front sets `X-Request-Id` and `X-Forwarded-Proto`; when `false` both are ignored.',
    expected: 'true hoặc false',
  }),
  REQUEST_TIMEOUT_MS: integer(milliseconds)
    .prefault('70000')
    .register(environmentNotes, {
      description:
        'Longest that one answer may take, streamed or not, before it ends in an error. Longer than `LLM_TOTAL_TIMEOUT_MS`.',
      expected: `${expectInteger(milliseconds)} và lớn hơn LLM_TOTAL_TIMEOUT_MS`,
    }),
  BODY_LIMIT_BYTES: integer(bytes)
    .prefault('524288')
    .register(environmentNotes, {
      description:
        'Largest request body. A long conversation is sent whole by chat clients, so keep room for it.',
      expected: expectInteger(bytes),
    }),
  QUESTION_CHARS: integer(characters)
    .prefault('2000')
    .register(environmentNotes, {
      description: 'Longest question, in characters.',
      expected: expectInteger(characters),
    }),
  HISTORY_TURNS: integer(turns)
    .prefault('12')
    .register(environmentNotes, {
      description: 'How many earlier turns of a conversation are read; older ones are left out.',
      expected: expectInteger(turns),
    }),
  METRICS_TOKEN: z.string().min(16).optional().register(environmentNotes, {
    description: 'When set, `/metrics` asks for `Authorization: Bearer <token>` (16 characters or more).',
    expected: 'chuỗi từ 16 ký tự trở lên',
    secret: true,
  }),
  TRAINER_TOKEN: z.string().min(16).optional().register(environmentNotes, {
    description:
      'When set, trainers sign in with it at `/giang-vien` and open quiz sessions (16 characters or more). Empty: no sessions, and nothing is written to disk.',
    expected: 'chuỗi từ 16 ký tự trở lên',
    secret: true,
  }),
  DATA_DIR: z.string().prefault('data').register(environmentNotes, {
    description:
      'Folder for the data of quiz sessions (one SQLite file), from the project’s folder; used only with `TRAINER_TOKEN`.',
    expected: 'đường dẫn tới một thư mục ghi được',
  }),
  CAMPAIGN_RETENTION_DAYS: integer(days)
    .prefault('90')
    .register(environmentNotes, {
      description:
        'Days after its close that a session is deleted with the names, units and answers of those who took part.',
      expected: expectInteger(days),
    }),
  OPENAI_API_KEY: z.string().optional().register(environmentNotes, {
    description:
      'Key of the language model service. With it, or with `OPENAI_BASE_URL`, answers are written by the model.',
    expected: 'khóa của dịch vụ mô hình ngôn ngữ',
    secret: true,
  }),
  OPENAI_BASE_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .register(environmentNotes, {
      description:
        'Base URL of any OpenAI-compatible service (OpenAI, Azure, vLLM, Ollama, LM Studio), such as `http://localhost:11434/v1`.',
      expected:
        'địa chỉ bắt đầu bằng http:// hoặc https://; khi đặt DATA_ON_PREMISES thì phải là địa chỉ nội bộ hoặc có trong ON_PREMISES_HOSTS',
    }),
  LLM_MODEL: z.string().prefault('gpt-4.1-mini').register(environmentNotes, {
    description: 'Name of the model, as the service spells it.',
    expected: 'tên mô hình',
  }),
  LLM_CONTEXT: z.enum(['retrieved', 'full']).prefault('retrieved').register(environmentNotes, {
    description:
      'What the model reads: the clauses found (`retrieved`), or the whole programme (`full`, about 13,000 tokens with headings).',
    expected: 'retrieved hoặc full',
  }),
  LLM_FIRST_TOKEN_TIMEOUT_MS: integer(milliseconds)
    .prefault('20000')
    .register(environmentNotes, {
      description: 'Longest wait for the first word of the model, before the embedded answer takes over.',
      expected: expectInteger(milliseconds),
    }),
  LLM_TOTAL_TIMEOUT_MS: integer(milliseconds)
    .prefault('60000')
    .register(environmentNotes, {
      description: 'Longest that the model may write, before the embedded answer takes over.',
      expected: expectInteger(milliseconds),
    }),
  LLM_REWRITE: flag.prefault('true').register(environmentNotes, {
    description:
      'Whether the model may also reword a question, for the search only, where the embedded reading is unsure: follow-ups and everyday wordings.',
    expected: 'true hoặc false',
  }),
  ANSWER_CACHE: integer(cached)
    .prefault('0')
    .register(environmentNotes, {
      description:
        'How many checked answers of the model to keep in memory for the same question and clauses; `0` keeps none.',
      expected: expectInteger(cached),
    }),
  DATA_ON_PREMISES: flag.prefault('false').register(environmentNotes, {
    description:
      'When `true`, the service refuses to start with settings by which data would leave: `OPENAI_BASE_URL` must name this machine, a private address or one of `ON_PREMISES_HOSTS`, and no model may come from a hub.',
    expected: 'true hoặc false',
  }),
  ON_PREMISES_HOSTS: hosts.prefault('').register(environmentNotes, {
    description: 'Further host names that count as on the premises, separated by commas.',
    expected: 'các tên máy cách nhau bằng dấu phẩy',
  }),
  EMBEDDING_MODEL: z.string().optional().register(environmentNotes, {
    description:
      'Another embedding model from the Hugging Face hub, such as `Xenova/multilingual-e5-small`; run `npm run index` after a change. Empty: the bundled model.',
    expected: 'tên mô hình nhúng; để trống khi đặt DATA_ON_PREMISES',
  }),
})
