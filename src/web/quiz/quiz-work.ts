import type { Quiz, QuizItem } from '../../quiz/item.ts'
import { insertItem, moveItem, removeItem, replaceItem } from './change-quiz.ts'
import { type Failure, makeAnother, makeQuiz } from './quiz-client.ts'
import type { Choices } from './quiz-schema.ts'
import type { QuizStore } from './quiz-store.ts'
import { quizWords } from './words.ts'

/** What is said above the items after something was done. */
export type News = {
  readonly text: string
  readonly tone: 'quiet' | 'notice' | 'problem'
  readonly canUndo: boolean
}

const silence: News = { text: '', tone: 'quiet', canUndo: false }

type Removed = { readonly item: QuizItem; readonly at: number }

/** A trainer's quiz in the making: what was chosen, what came of it, and every change since. Kept for the tab. */
export class QuizWork {
  choices: Choices
  quiz: Quiz | null
  busy = false
  news: News = silence
  #edited: ReadonlySet<string>
  #waiting: ReadonlySet<string> = new Set()
  #removed: Removed | null = null
  /** Edits would be lost; the trainer has been told so once. */
  #hasWarned = false
  readonly #store: QuizStore
  readonly #newSeed: () => number
  readonly #onChange: () => void

  constructor(options: {
    readonly store: QuizStore
    readonly newSeed: () => number
    readonly onChange: () => void
  }) {
    this.#store = options.store
    this.#newSeed = options.newSeed
    this.#onChange = options.onChange
    const stored = this.#store.load()
    this.choices = stored?.choices ?? {
      scope: [],
      count: 10,
      kinds: ['single', 'multiple', 'true-false', 'fill', 'match'],
      difficulty: null,
      seed: options.newSeed(),
      form: 'A',
    }
    this.quiz = stored?.quiz ?? null
    this.#edited = new Set(stored?.edited ?? [])
  }

  isEdited({ id }: QuizItem): boolean {
    return this.#edited.has(id)
  }

  isWaiting({ id }: QuizItem): boolean {
    return this.#waiting.has(id)
  }

  choose(change: Partial<Choices>): void {
    this.choices = { ...this.choices, ...change }
    this.#changed()
  }

  /** Makes the quiz anew; false where there is none to show. Asks once before edits are lost. */
  async make(choices: Choices): Promise<boolean> {
    if (this.busy) return false
    this.choices = choices
    if (this.#edited.size > 0 && !this.#hasWarned) {
      this.#hasWarned = true
      this.#say(quizWords.quiz.replaceEdits, 'notice')
      return false
    }
    this.busy = true
    this.#say('')
    const made = await makeQuiz(choices)
    this.busy = false
    if (made.kind !== 'made') {
      this.#fail(made)
      return false
    }
    const { length } = made.quiz.items
    if (length === 0) {
      this.#say(quizWords.quiz.none, 'problem')
      return false
    }
    this.quiz = made.quiz
    this.#edited = new Set()
    this.#hasWarned = false
    this.#removed = null
    if (length < choices.count) this.#say(quizWords.quiz.fewer(choices.count, length), 'notice')
    else this.#say(quizWords.quiz.made(length))
    return true
  }

  rename(title: string): void {
    if (this.quiz === null || title.trim() === '') return
    this.quiz = { ...this.quiz, title: title.trim() }
    this.#changed()
  }

  move(from: number, to: number): void {
    if (this.quiz === null) return
    const moved = moveItem(this.quiz, from, to)
    if (moved === this.quiz) return
    this.quiz = moved
    this.#say(quizWords.item.moved(from + 1, to + 1))
  }

  remove(at: number): void {
    const item = this.quiz?.items[at]
    if (this.quiz === null || item === undefined) return
    this.quiz = removeItem(this.quiz, at)
    this.#removed = { item, at }
    this.news = { text: quizWords.item.removed(at + 1), tone: 'quiet', canUndo: true }
    this.#changed()
  }

  /** Puts the item removed last back in its place, and says where that is; null when there is none. */
  undo(): number | null {
    const removed = this.#removed
    if (this.quiz === null || removed === null) return null
    const at = Math.min(removed.at, this.quiz.items.length)
    this.quiz = insertItem(this.quiz, at, removed.item)
    this.#removed = null
    this.#say(quizWords.item.restored(at + 1))
    return at
  }

  save(at: number, item: QuizItem): void {
    if (this.quiz === null) return
    const isSame = JSON.stringify(this.quiz.items[at]) === JSON.stringify(item)
    this.quiz = replaceItem(this.quiz, at, item)
    if (!isSame) this.#edited = new Set([...this.#edited, item.id])
    this.#say(quizWords.item.saved(at + 1))
  }

  /** Puts another item of the same kind and difficulty in the place of one. */
  async another(item: QuizItem): Promise<void> {
    if (this.quiz === null || this.#waiting.has(item.id)) return
    this.#waiting = new Set([...this.#waiting, item.id])
    this.#changed()
    const made = await makeAnother(this.quiz, item, this.#newSeed())
    this.#waiting = new Set([...this.#waiting].filter((id) => id !== item.id))
    const at = this.quiz.items.findIndex(({ id }) => id === item.id)
    if (made.kind !== 'made') this.#fail(made)
    else if (made.item === null) this.#say(quizWords.item.noOther, 'notice')
    else if (at >= 0) {
      this.quiz = replaceItem(this.quiz, at, made.item)
      this.#say(quizWords.item.replaced(at + 1))
    }
  }

  #fail(failure: Failure): void {
    this.#say(quizWords.failure(failure), 'problem')
  }

  #say(text: string, tone: News['tone'] = 'quiet'): void {
    this.news = { text, tone, canUndo: false }
    this.#changed()
  }

  #changed(): void {
    this.#store.save({ choices: this.choices, quiz: this.quiz, edited: [...this.#edited] })
    this.#onChange()
  }
}
