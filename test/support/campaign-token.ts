/** What trainers sign in with in tests. */
export const trainerToken = 'ma-giang-vien-dung-de-thu'

export const asTrainer = { Authorization: `Bearer ${trainerToken}` } as const
