/** Words that multiply the figure before them, Vietnamese and English: "3 triệu", "two billion". */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['thousand', 1e3],
  ['triệu', 1e6],
  ['million', 1e6],
  ['tỷ', 1e9],
  ['tỉ', 1e9],
  ['billion', 1e9],
])
