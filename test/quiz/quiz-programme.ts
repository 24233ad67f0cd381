import { createQuizMaker, type QuizMaker } from '../../src/quiz/maker.ts'
import { secondProgramme, seedErrata, seedProgramme } from '../programme/seed-programme.ts'

export const seedMaker: QuizMaker = createQuizMaker({
  programme: seedProgramme,
  suspicions: seedErrata.suspected,
})
export const secondMaker: QuizMaker = createQuizMaker({ programme: secondProgramme, suspicions: [] })
export const ground = seedMaker.ground
