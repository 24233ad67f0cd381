import { describe, expect, test } from 'vitest'
import { ORDINAL, ROMAN, toNumber } from '../../src/vietnamese/ordinals.ts'

const ordinalIn = (folded: string): string | undefined =>
  new RegExp(`(?<!\\w)(?:${ORDINAL})(?!\\w)`).exec(folded)?.[0]

describe('ordinal words are numbers', () => {
  test.each([
    ['thu nhat', '1'],
    ['dau tien', '1'],
    ['thu nhi', '2'],
    ['thu hai', '2'],
    ['thu ba', '3'],
    ['thu tu', '4'],
    ['thu nam', '5'],
    ['thu bay', '7'],
    ['thu muoi', '10'],
    ['thu muoi mot', '11'],
    ['thu muoi sau', '16'],
    ['cuoi cung', 'last'],
    ['fourth', '4'],
  ])('"%s" is %s', (words, number) => expect(toNumber(ordinalIn(words) ?? '')).toBe(number))

  test('"năm 2030" and "kinh tế tư nhân" name no ordinal', () => {
    expect(ordinalIn('nam 2030')).toBeUndefined()
    expect(ordinalIn('kinh te tu nhan')).toBeUndefined()
  })

  test.each([
    ['07', '7'],
    ['10', '10'],
    ['1.07', '1.07'],
  ])('digits stay digits: %s is %s', (written, number) => expect(toNumber(written)).toBe(number))
})

test.each(['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'])(
  'Roman "%s" is read whole',
  (numeral) => expect(new RegExp(`(?:${ROMAN})`).exec(numeral)?.[0]).toBe(numeral),
)
