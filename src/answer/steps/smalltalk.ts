import type { SmalltalkTopic } from '../../question/small-talk.ts'
import { fold } from '../../vietnamese/fold.ts'
import { ANSWERABLE } from '../answerability.ts'
import type { AnswerContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { findTopics } from './topic.ts'

// On folded text. What a topic's pattern matches is taken away; small talk is what leaves nothing behind.
const TOPICS: readonly (readonly [SmalltalkTopic, RegExp])[] = [
  [
    'identity',
    /(ban|em|may|bot|tro ly|con|chau|ad|admin|you)( ten)? (la|ten) (ai|gi|nguoi hay( la)? may|may hay( la)? nguoi|nguoi( that)?|robot|may|chatgpt|bot|con gi)( hay( la)? (nguoi|may|robot|bot))?( that)?( tra loi)?( the| vay| a| day)*|ten (cua )?(ban|em) la gi|ai (tao|lam) ra (ban|em|may)|(ban|em) do ai (tao|lam|viet)( ra)?|(la|co phai( la)?) (nguoi|may|robot|bot|ai)( that)?( hay| hoac)( la)? (nguoi|may|robot|bot|ai)( that)?( tra loi)?( the| vay)*|(nguoi that|may moc|robot) (ha|a|khong|hay|phai khong)|who (are|made|built) you|are you (a |an )?(human|robot|bot|ai|person|real)|what are you|tro ly 57 la (gi|ai)|gioi thieu (ve )?(ban|ban than|minh)/,
  ],
  [
    'ability',
    /(ban|em|tro ly|bot|you) ?(co the )?(giup|lam|ho tro|tra loi|biet)( duoc)?( cho)?( toi| minh| em| anh| chi)?( duoc)? (nhung )?(viec )?(gi|cau nao|ve gi|nhung gi)( nao)?|huong dan( minh| toi| em)?( cach)? (dung|su dung|hoi)|cach (dung|su dung|hoi)( tro ly| ban| the nao)?|what can (you|i) (do|ask)( here)?|how (do|can) i use (this|you)|help me use|(hoi|dung) (ban|em|bot|tro ly) (the nao|ra sao|kieu gi)/,
  ],
  [
    'thanks',
    /(xin )?(cam on|cam ta|thank you|thanks|thank|tks|thks|tk|cam on) ?(ban|em|anh|chi|nhieu|rat nhieu|so much|a lot|you|very much|ad|admin|bot|tro ly|cac ban)*/,
  ],
  [
    'goodbye',
    /tam biet|hen gap lai|bye( bye)?|good ?bye|chao tam biet|see you( later| again)?|the thoi|thoi (nhe|em di|minh di|toi di)/,
  ],
  [
    'greeting',
    /(xin )?chao( buoi (sang|chieu|toi))?( (ban|em|anh|chi|ad|admin|bot|tro ly|ca nha|moi nguoi|cac ban|co|chu|bac|anh chi|quy vi))*|\bhello\b|\bhi\b|\bhey\b|\balo+\b|good (morning|afternoon|evening)|kinh chao|(dau|cuoi) tuan vui ve|chuc (ngay moi|buoi (sang|chieu|toi)|ngu ngon|ban|em|anh|chi|moi nguoi|ca nha)?( ngay moi| mot ngay| buoi)?( tot lanh| vui ve| vui| suc khoe| ngon)*|ngu ngon|co ai (o )?(day|do) khong|(co|con) (do|day|o do) khong/,
  ],
  [
    'complaint',
    /(do )?(ngu|ngoc|dot|dien|ham|khung|te|kem|vo dung|chan|sai|tra loi nhu|nham nhi|linh tinh|stupid|useless|bad bot|lam an (kieu gi|chan))( qua| the| that| vay| het| ghe| tham| a)*|do vo dung|(tra loi )?do (qua|te|ec|that)( di)?( mat)?|chan (qua|the)|(tra loi|noi) (sai|linh tinh|nham|chan)( het)?( roi)?( qua)?/,
  ],
  [
    'praise',
    /(de thuong|dang yeu|cute|hay|gioi|tuyet|tuyet voi|tot|chuan|xuat sac|dinh|on|good|great|nice|awesome|perfect|well done|excellent|thong minh)( qua| lam| that| day| the| roi| job| day| ghe)*/,
  ],
  [
    'acknowledgement',
    /\b(ok(e|ay|ie)?|okela|u|uh|uk|um|vang|da|duoc roi|ro roi|hieu roi|biet roi|the a|vay a|yes|got it|i see|toi hieu|da ro|ro|thoi duoc|duoc)\b/,
  ],
]

const FILLER =
  /\b(a|ah|ak|nhe|nha|nhi|the|vay|day|roi|qua|lam|thi|ma|va|voi|cho|hay|la|oi|em|anh|chi|ban|minh|toi|chau|bac|co|ad|bot|tro ly|ca|nhieu|rat|duoc|khong|gi|nay|do|please|the|so|much|my|friend|ha|hihi|haha|bro|bac|sep|shop|ghe|qua troi|da|u)\b/g

/** Greetings, thanks and questions about the assistant itself, when the message is nothing else. */
export const answerSmalltalk = (context: AnswerContext): Draft | null => {
  const { question, say } = context
  let rest = ` ${fold(question.typed)
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    // "phó ban là ai" asks for no name of ours.
    .replace(/(?<!\w)(truong|pho|uy vien) ban(?!\w)/g, 'chuc danh')
    .trim()} `
  if (question.references.length > 0 || rest.split(' ').length > 18) return null
  let topic: SmalltalkTopic | undefined
  for (const [name, pattern] of TOPICS) {
    const without = rest.replace(new RegExp(`(?<!\\w)(?:${pattern.source})(?!\\w)`, 'g'), ' ')
    if (without === rest) continue
    topic ??= name
    rest = without
  }
  if (topic === undefined || !saysNothingElse(context, topic, rest.replace(FILLER, ' ').trim()))
    topic = asWhole(context)
  if (topic === undefined) return null
  return {
    outcome: 'smalltalk',
    body: say.smalltalk[topic],
    quotations: [],
    completeness: 'full',
    confidence: 1,
    suggestions: [say.next.targets, say.next.groups, say.next.boards],
  }
}

/** What the message as a whole looks like, where it names nothing of the programme. */
const asWhole = (context: AnswerContext): SmalltalkTopic | undefined =>
  context.smalltalk === null ||
  findTopics(context).some(({ typed }) => typed) ||
  !(context.smalltalk.isSure || context.answerable < ANSWERABLE)
    ? undefined
    : context.smalltalk.topic

/** What may stand around other words; "vâng" or "hay" without accents is part of many. */
const COURTEOUS: ReadonlySet<SmalltalkTopic> = new Set(['greeting', 'thanks', 'goodbye'])
/** Words that may stand beside a greeting or thanks without making a question of it. */
const FEW = 4

/** Nothing is left, or a few words that ask nothing and name nothing of the programme. */
const saysNothingElse = (context: AnswerContext, topic: SmalltalkTopic, rest: string): boolean =>
  rest === '' ||
  (COURTEOUS.has(topic) &&
    rest.split(/\s+/).length <= FEW &&
    !/\d|(?<!\w)(gi|nao|ai|bao nhieu|may|sao|dau|khong|what|who|how|which)(?!\w)/.test(rest) &&
    !context.question.typed.includes('?') &&
    findTopics(context).length === 0)
