import type { BLANK as SharedBlank } from '../../quiz/item.ts'

/** Where a learner writes. The browser takes only types from the server's code; the type keeps the two in step. */
export const BLANK: typeof SharedBlank = '……'
