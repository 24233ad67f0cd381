import { describe, expect, test } from 'vitest'
import { fold, normalise } from '../../src/vietnamese/fold.ts'
import { decodeTelex } from '../../src/vietnamese/telex.ts'
import { tokenise } from '../../src/vietnamese/tokenise.ts'
import { seedProgramme } from '../programme/seed-programme.ts'

const LETTER_KEYS: Readonly<Record<string, string>> = {
  â: 'aa',
  ê: 'ee',
  ô: 'oo',
  ơ: 'ow',
  ư: 'uw',
  ă: 'aw',
  đ: 'dd',
}
const TONE_KEYS: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
}

/** The keys of a syllable with its tone typed last: "chuyển" → "chuyeenr". */
const keysOf = (syllable: string): string => {
  const tone = /[\u0300\u0301\u0309\u0303\u0323]/u.exec(syllable.normalize('NFD'))?.[0] ?? ''
  const letters = syllable.normalize('NFD').replace(tone, '').normalize('NFC')
  const typed = letters.replace('ươ', 'uow').replace(/[âêôơưăđ]/gu, (letter) => LETTER_KEYS[letter] ?? letter)
  return typed + (TONE_KEYS[tone] ?? '')
}

const syllables = [
  ...new Set(
    seedProgramme.clauses
      .flatMap(({ text }) => tokenise(text).map((token) => token.text))
      .filter((word) => /^[a-zà-ỹđ]*[aeiouy]/u.test(fold(word)) && keysOf(word) !== word),
  ),
]

describe('Telex typed without an input method is read as it was meant', () => {
  test.each([
    ['chuyeenr', 'chuyển'],
    ['ddooir', 'đổi'],
    ['soos', 'số'],
    ['dduwowngf', 'đường'],
    ['dduowngf', 'đường'],
    ['khoer', 'khỏe'],
    ['toans', 'toán'],
    ['DDieenj', 'điện'],
    ['hocj', 'học'],
    ['hojc', 'học'],
    ['tuyeets', 'tuyết'],
    ['nguowif', 'người'],
    ['quys', 'quý'],
    ['quar', 'quả'],
    ['giaf', 'già'],
    ['gias', 'giá'],
  ])('%s is %s', (typed, meant) => expect(decodeTelex(typed)).toBe(meant))

  test('every accented syllable of the programme comes back from its keys', () => {
    expect(syllables.length).toBeGreaterThan(500)
    const wrong = syllables.filter((syllable) => decodeTelex(keysOf(syllable)) !== normalise(syllable))
    expect(wrong).toEqual([])
  })
})

describe('what holds nothing of Telex is left alone', () => {
  test.each(['khoa', 'trinh', 'sinh', 'doanh', 'nghiên', 'quy', 'a', '', '2030', 'ubnd', 'r&d', 'số 5'])(
    '%j',
    (word) => expect(decodeTelex(word)).toBeUndefined(),
  )
})
