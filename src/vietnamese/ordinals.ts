/** Roman numerals I–X, longest first, for a pattern on folded text. */
export const ROMAN = 'viii|iii|vii|iv|vi|ix|ii|v|x|i'

// Folded. "năm" is also "year" and "tư" also "private": as numbers they need "thứ" before them, which the callers'
// patterns ask for.
const WORDS: ReadonlyMap<string, string> = new Map([
  ['mot', '1'],
  ['nhat', '1'],
  ['dau tien', '1'],
  ['dau', '1'],
  ['first', '1'],
  ['one', '1'],
  ['hai', '2'],
  ['nhi', '2'],
  ['second', '2'],
  ['two', '2'],
  ['ba', '3'],
  ['third', '3'],
  ['three', '3'],
  ['bon', '4'],
  ['tu', '4'],
  ['fourth', '4'],
  ['four', '4'],
  ['nam', '5'],
  ['fifth', '5'],
  ['five', '5'],
  ['sau', '6'],
  ['sixth', '6'],
  ['bay', '7'],
  ['seventh', '7'],
  ['six', '6'],
  ['seven', '7'],
  ['eight', '8'],
  ['nine', '9'],
  ['ten', '10'],
  ['ninth', '9'],
  ['tenth', '10'],
  ['tam', '8'],
  ['eighth', '8'],
  ['chin', '9'],
  ['muoi', '10'],
  ['muoi mot', '11'],
  ['muoi hai', '12'],
  ['muoi ba', '13'],
  ['muoi bon', '14'],
  ['muoi lam', '15'],
  ['muoi sau', '16'],
  ['cuoi cung', 'last'],
  ['ap chot', 'last-1'],
  ['gan cuoi', 'last-1'],
  ['ke cuoi', 'last-1'],
  ['mo dau', '1'],
  ['mo hang', '1'],
  ['mo man', '1'],
  ['cuoi', 'last'],
  ['last', 'last'],
])

/** Ordinal words on folded text, as a pattern without groups: "thứ ba", "mười một", "đầu tiên", "cuối cùng". */
export const ORDINAL =
  '(?<=thu )(?:nhat|nhi|tu|nam|sau)|(?<=so )(?:tu|nam|sau)|(?<=(?:muc|khoan|nhom|diem) )(?:nam|tu)(?! \\d| nhan| tuong| phap| lieu| van| chinh| giua| o | trong| ngay| cuoi| dau)|muoi (?:mot|hai|ba|bon|lam|sau)|muoi|dau tien|mo dau|mo hang|mo man|ap chot|gan cuoi|ke cuoi|cuoi(?: cung)?|mot|hai|ba|bon|sau(?= (?:cua|trong|phan|thuoc|nhom))|bay|tam|chin|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|two|three|four|five|six|seven|eight|nine|ten|last'

/** "ba" → "3", "cuối cùng" → "last"; digits stay, without leading zeros. */
export const toNumber = (word: string): string => WORDS.get(word) ?? word.replace(/^0+(?=\d)/, '')

/** Number words on folded text, longest first, as a pattern without groups: "mười hai", "ba". */
export const SPOKEN = 'muoi (?:mot|hai|ba|bon|lam|sau)|muoi|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin'
