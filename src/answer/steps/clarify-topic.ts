import { fold, hasAccents } from '../../vietnamese/fold.ts'
import { readNumbers } from '../../vietnamese/numbers.ts'
import { tokenise } from '../../vietnamese/tokenise.ts'
import type { AnswerContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { holdsFigure } from '../holds-figure.ts'
import { countParticularWords } from '../particular-words.ts'
import { pluralityOf } from '../plurality.ts'
import { chooseClauses } from './choose-clauses.ts'
import { clarify } from './named-clause.ts'
import { findTopics } from './topic.ts'

/** A question of more words says enough to choose by. */
const SHORT = 7
/** Readings at least this likely, beside the likeliest, are offered. */
const AS_LIKELY = 0.3
const MOST_READINGS = 4

// Words that say how a figure is asked for, not what of. On folded text.
const FIGURE_WORDS =
  /(?<!\w)(phan tram|ty le|ti le|chi tieu|muc tieu|con so|chi|dat|xep|thu|hang|hang may|ca nuoc|toi thieu|toi da|it nhat|nhat|la|den|nam|20\d\d|tinh|minh|phai|duoc|khoang|chung|tong|ngan sach|tien|muc|so|vay|the|%)(?!\w)/g
const READINGS_OF_FIGURES = 3

/** "tỷ lệ là bao nhiêu?": a figure is asked for, of nothing in particular. */
export const clarifyFigure = (context: AnswerContext): Draft | null => {
  const { question, retrieved, say } = context
  const text = fold(question.text)
  const continues = question.conversation?.leans === true
  if (
    !question.cues.number ||
    continues ||
    question.references.length > 0 ||
    tokenise(question.text).length > SHORT
  )
    return null
  if (text.search(FIGURE_WORDS) === -1 || countParticularWords(text.replace(FIGURE_WORDS, ' ')) > 0)
    return null
  const readings = retrieved
    .filter(({ clause }) => holdsFigure(clause.text) && clause.kind !== 'heading')
    .slice(0, READINGS_OF_FIGURES)
  return readings.length < 2
    ? null
    : clarify(
        context,
        say.whichTopic,
        readings.map(({ clause }) => clause),
      )
}

/** A short question for one thing that several clauses answer about equally well: asks which is meant. */
export const clarifyTopic = (context: AnswerContext): Draft | null => {
  const { question, retrieved, say } = context
  const { cues, references, language, text } = question
  const asksForOne =
    (cues.number || cues.who) && !cues.list && !cues.complete && !cues.where && !cues.compare && !cues.confirm
  if (question.conversation?.leans === true) return null
  if (!asksForOne || references.length > 0 || language === 'en' || tokenise(text).length > SHORT) return null
  const best = retrieved[0]?.probability ?? 0
  const readings = retrieved
    .filter(({ probability, clause }) => probability >= best * AS_LIKELY && clause.kind !== 'heading')
    .slice(0, MOST_READINGS)
    .map(({ clause }) => clause)
  return readings.length < 2 ? null : clarify(context, say.whichTopic, readings)
}

/** So few syllables of content leave open which of several clauses is meant. */
const LEAVES_OPEN = 2
/** A subject of so many syllables ("đô thị thông minh") is one thing, wherever it stands. */
const ONE_THING = 4
const MOST_CHOICES = 4

/** "mạng lưới", "quy hoạch thì sao": a word that several clauses answer, each of something else. */
export const clarifyChoice = async (context: AnswerContext): Promise<Draft | null> => {
  const { cues, references, conversation, text } = context.question
  const asksForOne =
    !cues.list && !cues.complete && !cues.where && !cues.compare && !cues.confirm && cues.years.length === 0
  const continues = conversation !== undefined
  if (pluralityOf(context.question) === 'many' || ASKS_DUTY.test(fold(text))) return null
  if (!asksForOne || references.length > 0 || continues || SAYS_MORE.test(text)) return null
  if (countParticularWords(fold(text).replace(FIGURE_WORDS, ' ')) > LEAVES_OPEN) return null
  if (readNumbers(text).mentions.some(({ kind }) => kind === 'document' || kind === 'percent')) return null
  const isOneThing = findTopics(context).some(
    ({ typed, phrase }) => typed && phrase.split(' ').length >= ONE_THING,
  )
  const choices = isOneThing ? [] : await chooseClauses(context)
  return choices.length < 2 || choices.length > MOST_CHOICES
    ? null
    : clarify(context, context.say.whichTopic, choices)
}

/** "đảng viên phải làm gì": all of it is asked for. */
const ASKS_DUTY =
  /(?<!\w)((phai|can|duoc|se) (lam|chuan bi|thuc hien|biet) (nhung )?gi|co (viec|nhiem vu|vai tro) gi)(?!\w)/

/** Several things, a level, or a figure in words of its own. */
const SAYS_MORE =
  /[:“"]|(?<!\p{L})(?:cấp|cap|của tỉnh|cua tinh|tỉnh|huyện|huyen)(?!\p{L})|(?<!\p{L})(?:và|va|hoặc|\d+G)(?!\p{L})/u

// "đề án đấy", "nghị quyết đó": pointed at as if it had been talked of. Folded, "do" is also "đô" and "this" is often the
// programme itself.
const POINTED_AT =
  /(?<!\w)(de an|ke hoach|trung tam|phong trao|mang luoi|nen tang|co che|chinh sach|nghi quyet|ban chi dao|danh muc|chuong trinh con|quy|san|du an|lop|khoa|bo tieu chi|bo chi so|co so du lieu|so lieu|ty le|chi tieu|con so|muc|cai|vu|viec|khoan|ho)( \w+){0,1} (do|day|ay|kia|no)(?!\w)/
const POINTS = /(?<!\p{L})(đó|đấy|ấy|kia|nó)(?!\p{L})/iu
/** More words of content than this say what is pointed at. */
const TELLS = 3

/** "đề án đấy ai duyệt?" with nothing talked of before: asks which of several is meant. */
export const clarifyPointed = (context: AnswerContext): Draft | null => {
  const { question, retrieved, say } = context
  const text = fold(question.text)
  const [, noun, qualifier = ''] = POINTED_AT.exec(text) ?? []
  const isPointing = hasAccents(question.text) ? POINTS.test(question.text) : true
  if (
    noun === undefined ||
    !isPointing ||
    question.conversation !== undefined ||
    question.isPlaced === true ||
    question.references.length > 0 ||
    countParticularWords(text) > TELLS
  )
    return null
  const named = retrieved.filter(
    ({ clause }) => clause.kind !== 'heading' && fold(clause.text).includes(`${noun}${qualifier}`),
  )
  const choices = (named.length > 1 ? named : retrieved).slice(0, MOST_CHOICES).map(({ clause }) => clause)
  return choices.length < 2 ? null : clarify(context, say.whichTopic, choices)
}
