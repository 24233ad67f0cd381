import { hasAccents } from '../vietnamese/fold.ts'

const ENGLISH_WORDS = new Set(
  'a about after all an and any are as at be been but by can could did do does for from give had has have how i if in into is it its list may me more most must name no not of on only or other out provide should show so some tell than that the their there these they this those through to under up was what when where which who whom whose why will with within would you your province programme program plan resolution target targets goal goals lead leads head heads chair chairs run runs work works use uses using new number date cost costs money per year years month people public data digital science technology department committee government city task tasks part section does between'.split(
    ' ',
  ),
)

// Vietnamese without accents has these too: "it" is "ít", "the" is "thế".
const IN_BOTH = new Set('a an the it may do in so no to can me on be i am more'.split(' '))

const LEAST_SHARE = 0.25

/** The language of a question: English when its words are, whatever Vietnamese names it holds. */
export const detectLanguage = (question: string): 'vi' | 'en' => {
  const words = question.match(/[\p{L}']+/gu) ?? []
  const english = words.filter((word) => ENGLISH_WORDS.has(word.toLowerCase())).length
  // A capital marks a name ("Hải Dương"), which an English question may hold too.
  const accented = words.filter((word) => hasAccents(word) && /^\p{Ll}/u.test(word)).length
  const sure = words.filter(
    (word) => ENGLISH_WORDS.has(word.toLowerCase()) && !IN_BOTH.has(word.toLowerCase()),
  ).length
  if (sure === 0) return 'vi'
  return english / words.length >= LEAST_SHARE && english > accented ? 'en' : 'vi'
}
