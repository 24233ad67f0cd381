import { ROMAN, SPOKEN, toNumber } from '../vietnamese/ordinals.ts'

/** More clauses than this are not written out one by one. */
const LONGEST_RANGE = 20

const UNITS =
  '(?:nhom nhiem vu|nhom|nhiem vu|quan diem|muc tieu|muc|diem|khoan|gach dau dong|gach|viec|y|groups?|tasks?|items?)'
const DISTRIBUTED = new RegExp(`(?<!\\w)(moi|tung|each|one) (${UNITS}) (?:mot|hai|ba|\\d)(?= [a-z])`, 'g')
const TO_THE_END =
  /(?<!\w)tu (\d{1,2})\.1 (?:den (?:het|bao nhieu|may|dau|cuoi)|toi (?:het|may|dau|bao nhieu)|xuong|tro (?:di|xuong))(?!\w)/g
// "mục 1 đến mục 5", "từng nhóm nhiệm vụ từ 1 đến 7"
const PLAIN_RANGE = new RegExp(
  `(?<!\\w)(${UNITS}) (?:tu )?(\\d{1,2}) ?(?:den|toi|-|–|to|through) ?(?:${UNITS} )?(\\d{1,2})(?![\\w%.,]\\d|\\w|%)`,
  'g',
)

const ENGLISH = 'one|two|three|four|five|six|seven|eight|nine|ten'
const ENGLISH_NUMBER = new RegExp(`(?<!\\w)(${ENGLISH}) (?:point|dot) (${ENGLISH})(?!\\w)`, 'g')
const SPOKEN_PAIR = new RegExp(
  `^((?:(?:coi|xem|doc|mo|cho|trich|giup|gium|ho|nhiem vu|viec|muc|dau muc|toi|em|minh|cai) )*)(${SPOKEN}) (${SPOKEN})(?: (?:di|nhe|a|nha|gium|giup|ad|nao))*\\W*$`,
)

/**
 * Spoken, glued and ranged clause numbers as plain ones: "ba cham mot" → "3.1", "nv5.11" → "nv 5.11",
 * "tu 5.3 den 5.5" → "tu 5.3, 5.4, 5.5".
 * @param text folded
 */
export const withPlainNumbers = (text: string): string =>
  text
    // "hai-chấm-năm"
    .replace(/(?<=[a-z])-(?=[a-z])/g, ' ')
    .replace(ENGLISH_NUMBER, (_all, left: string, right: string) => `${toNumber(left)}.${toNumber(right)}`)
    // "một sáu", "coi giùm năm chín"
    .replace(
      SPOKEN_PAIR,
      (_all, before: string, left: string, right: string) => `${before}${toNumber(left)}.${toNumber(right)}`,
    )
    // "mỗi nhiệm vụ một dòng" names no task.
    .replace(DISTRIBUTED, '$1 $2 x')
    // "từ 3.1 đến hết" is the whole group.
    .replace(TO_THE_END, 'nhom $1 ')
    .replace(PLAIN_RANGE, (all, unit: string, from: string, to: string) => {
      const count = Number(to) - Number(from) + 1
      return count < 2 || count > LONGEST_RANGE
        ? all
        : Array.from({ length: count }, (_, at) => `${unit} ${Number(from) + at}`).join(', ')
    })
    .replace(
      new RegExp(`(?<!\\w)(${ROMAN}|${SPOKEN}|\\d{1,2}) (?:cham|phay) (${SPOKEN}|\\d{1,2})(?!\\w)`, 'g'),
      (_all, left: string, right: string) => `${toNumber(left)}.${toNumber(right)}`,
    )
    // "III/5/12", "II-1-5"
    .replace(
      new RegExp(`(?<![\\w.])(${ROMAN}) ?[./-] ?(\\d{1,2})(?: ?[./-] ?(\\d{1,2}))?(?![\\w%/-]|[.,]\\d)`, 'g'),
      dotted,
    )
    // "II 1 (5)", "III 3.11"; a lone letter is mostly a chat word.
    .replace(
      /(?<![\w.])(viii|iii|vii|iv|vi|ix|ii) (\d{1,2})(?: ?\(| |\.)(\d{1,2})\)?(?![\w%/-]|[.,]\d)/g,
      dotted,
    )
    .replace(/(?<!\w)(nhiem vu|nvu|nv|muc|khoan|diem|nhom|task|phan)(?=\d)/g, '$1 ')
    // "nhóm 1, 2 và 3"
    .replace(
      /(?<!\w)(?:nhom|groups?)( nhiem vu)? (\d)((?:(?:,| va|, va| and|, and| voi) \d(?![\w%.,]\d))+)/g,
      (_all, _words, first: string, rest: string) =>
        [first, ...(rest.match(/\d/g) ?? [])].map((number) => `nhom ${number}`).join(', '),
    )
    // "nhiệm vụ 3,9"
    .replace(/(?<!\w)(nhiem vu|nvu|nv|muc|task) (\d),(\d{1,2})(?![\d%]|[.,]\d)/g, '$1 $2.$3')
    // "nhóm năm, cái thứ sáu"
    .replace(/(?<!\w)(nhom [a-z0-9]+),? (?:cai|viec|so) (?=thu )/g, '$1 nhiem vu ')
    // "nv 1 6"
    .replace(/(?<!\w)(nhiem vu|nvu|nv|task) (\d) (\d{1,2})(?![\w%/-]|[.,]\d)/g, '$1 $2.$3')
    .replace(
      /(?<![\d.])(\d{1,2})\.(\d{1,2}) ?(?:den|toi|-|–|→|->|=>|to|through) ?(?:nhiem vu )?\1\.(\d{1,2})(?![\d.])/g,
      (all, group: string, from: string, to: string) => {
        const count = Number(to) - Number(from) + 1
        if (count < 2 || count > LONGEST_RANGE) return all
        return Array.from({ length: count }, (_, at) => `${group}.${Number(from) + at}`).join(', ')
      },
    )

const dotted = (_all: string, ...parts: readonly (string | number | undefined)[]): string =>
  parts
    .slice(0, 3)
    .filter((part) => typeof part === 'string' && part !== '')
    .join('.')
