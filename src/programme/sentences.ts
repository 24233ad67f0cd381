/** A stretch of a text: `text` is `source.slice(start, end)`, without blanks at its ends. */
export type Stretch = { readonly text: string; readonly start: number; readonly end: number }

/** Short forms that carry a full stop and are followed by a name or a number. Compared in lower case. */
const ABBREVIATIONS = new Set('tp tx tt ths ts pgs gs bs ks kts đ/c tr nxb vs dr mr mrs ms'.split(' '))
/** Words after which a single capital letter is a numeral or a name of its own, not an initial. */
const BEFORE_LETTER = /(?:khóa|khoá|phần|loại|nhóm|hạng|hình|bảng|phụ lục|chương|vitamin)\s+$/iu
const END = /[.!?…]+["”’»)\]]*(?=\s|$)|\n/gu

/** Whether a full stop at `index` belongs to an abbreviation, an initial or a list number. */
const isWithinSentence = (text: string, sentenceStart: number, index: number): boolean => {
  const before = text.slice(sentenceStart, index)
  const word = /\S*$/u.exec(before)?.[0] ?? ''
  const bare = word.replace(/^["“‘([]+/u, '')
  if (ABBREVIATIONS.has(bare.toLowerCase())) return true
  if (/^\p{Lu}$/u.test(bare) && !BEFORE_LETTER.test(before.slice(0, -word.length))) return true
  return before.trim() === word && /^\d{1,2}(?:\.\d{1,2})*$/u.test(bare)
}

const trimmed = (text: string, start: number, end: number): Stretch | null => {
  const raw = text.slice(start, end)
  const words = raw.trim()
  if (words === '') return null
  const from = start + raw.indexOf(words)
  return { text: words, start: from, end: from + words.length }
}

const cutAt = (text: string, ends: readonly number[]): readonly Stretch[] => {
  const edges = [0, ...ends, text.length]
  return edges
    .slice(1)
    .map((end, index) => trimmed(text, edges[index] ?? 0, end))
    .filter((stretch) => stretch !== null)
}

/**
 * Cuts a text into sentences. A line break always ends one; "0,8", "1.7", "TP. Hải Dương", "6G..., IoT" and
 * "thư viện... và" do not.
 */
export const splitSentences = (text: string): readonly Stretch[] => {
  const ends: number[] = []
  let start = 0
  for (const match of text.matchAll(END)) {
    const [mark] = match
    const after = match.index + mark.length
    if (mark !== '\n') {
      const next = text.slice(after).trimStart()
      if (/^["“‘([]*\p{Ll}/u.test(next)) continue
      if (mark === '.' && isWithinSentence(text, start, match.index)) continue
    }
    ends.push(after)
    start = after
  }
  return cutAt(text, ends)
}

const OPENING = /[(“«[]/u
const CLOSING = /[)”»\]]/u

/** Ends of the parts that semicolons separate, leaving alone those inside brackets and quotation marks. */
const semicolonEnds = (sentence: string): readonly number[] => {
  const outside: number[] = []
  const all: number[] = []
  let depth = 0
  for (const [index, character] of [...sentence.matchAll(/[\s\S]/gu)].map(
    (match) => [match.index, match[0]] as const,
  )) {
    if (OPENING.test(character)) depth += 1
    else if (CLOSING.test(character)) depth -= 1
    else if (character === ';' && /^\s/u.test(sentence.slice(index + 1, index + 2))) {
      all.push(index + 1)
      if (depth === 0) outside.push(index + 1)
    }
  }
  // A bracket that is never closed would otherwise hide every semicolon after it.
  return depth === 0 ? outside : all
}

/** Cuts a text into sentences, and sentences at semicolons: the smallest parts that say something whole. */
export const splitUnits = (text: string): readonly Stretch[] =>
  splitSentences(text).flatMap((sentence) =>
    cutAt(sentence.text, semicolonEnds(sentence.text)).map((unit) => ({
      text: unit.text,
      start: sentence.start + unit.start,
      end: sentence.start + unit.end,
    })),
  )
