import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verifyAnswer } from '../../src/answer/verify.ts'
import { splitUnits } from '../../src/programme/sentences.ts'
import { seedProgramme } from '../programme/seed-programme.ts'

const { clauses, title, subtitle } = seedProgramme
const verify = (text: string, question = '') =>
  verifyAnswer({ text, clauses, title: `${title}\n${subtitle}`, question })
const found = (text: string, question = '') => verify(text, question).checks.map(({ kind }) => kind)
const units = clauses.flatMap((clause) => splitUnits(clause.text).map(({ text }) => ({ clause, text })))

describe('an answer that says what its clauses say passes', () => {
  test.each([
    'Đến năm 2030, quy mô kinh tế số đạt từ 30% GRDP trở lên [II.2.1.3].',
    'Quy mô kinh tế số đạt từ 30% GRDP trở lên. [II.2.1.3]',
    'Đến năm 2030 là 30% [II.2.1.3], đến năm 2045 là 50% GRDP [II.2.2].',
    'Kinh tế số đạt ba mươi phần trăm GRDP trở lên vào năm 2030 【II.2.1.3】.',
    'Trưởng Ban Chỉ đạo tỉnh là đồng chí Bí thư Tỉnh ủy [IV.1].',
    'Văn bản nêu: «phấn đấu bố trí tỷ lệ cán bộ … tối thiểu đạt 25%» [III.1.7].',
    'Phần này có câu "PHẤN ĐẤU hình thành 01 cụm/khu công nghiệp" [III.6.3].',
    'Đề án đô thị thông minh được triển khai cho hai đô thị là Hải Dương và Chí Linh [III.3.6].',
    'Kinh phí R&D phấn đấu đạt 2% GRDP, kinh phí từ xã hội chiếm trên 60%. Ngoài ra bố trí ít nhất 3% tổng chi ngân sách hằng năm [II.2.1.5].',
    'Nghị quyết 03/NQ-CP được ghi hai ngày khác nhau: 09/02/2025 [I.1] và 09/01/2025 [IV.2.1].',
    'Nhóm 7 có 2 nhiệm vụ [III.7]:\n\n1. Tổ chức xúc tiến đầu tư, kêu gọi doanh nghiệp công nghệ [III.7.1]\n2. Học tập kinh nghiệm các tỉnh, thành phố [III.7.2]\n',
    'Mục tiêu gồm [II.2.1.4]:\n- Dịch vụ công trực tuyến đạt 100%\n- Giao dịch không dùng tiền mặt đạt 90%',
    '| Mốc | Quy mô kinh tế số |\n|---|---|\n| 2030 | 30% GRDP trở lên [II.2.1.3] |\n| 2045 | 50% GRDP trở lên [II.2.2] |',
    'The digital economy must reach at least 30% of GRDP by 2030 [II.2.1.3].',
    'Xin chào! Dưới đây là câu trả lời.\n\nPhủ sóng 5G toàn tỉnh [II.2.1.6].',
  ])('%s', (text) => {
    const { acceptable, checks } = verify(text)
    expect(checks).toEqual([])
    expect(acceptable).toBe(true)
  })

  test('so does every part of every clause, quoted or said, when its clause is cited', () => {
    for (const { clause, text } of units.filter((unit) => !unit.text.endsWith(':'))) {
      for (const said of [
        `${text.replace(/[.;]$/u, '')} [${clause.id}].`,
        `Văn bản nêu: «${text}» [${clause.id}]`,
      ]) {
        expect(verify(said), said).toMatchObject({ checks: [], acceptable: true })
      }
    }
  })
})

describe('a false premise may be denied, and only a false one', () => {
  const question = 'Có phải mục tiêu kinh tế số 2030 là 50% không?'
  test.each<[string, string[]]>([
    ['Mục tiêu không phải 50% mà là 30% GRDP vào năm 2030 [II.2.1.3].', []],
    ['Đến năm 2030 là 30% GRDP trở lên, chứ không phải 50% [II.2.1.3].', []],
    ['Mục tiêu kinh tế số không phải 30% [II.2.1.3].', ['unsupported-number']],
    ['Đúng, mục tiêu kinh tế số năm 2030 là 50% GRDP [II.2.1.3].', ['unsupported-number']],
  ])('%s', (text, kinds) => {
    expect(found(text, question)).toEqual(kinds)
  })
})

describe('what a clause says is not turned round', () => {
  test.each([
    [
      'a least made a most',
      'Tỷ lệ cán bộ có chuyên môn khoa học kỹ thuật trong lãnh đạo tối đa 25% [III.1.7].',
    ],
    ['"only" before a least', 'Ngân sách sự nghiệp khoa học cho công nghệ chiến lược chỉ 15% [III.3.2].'],
    ['"trở xuống" for "trở lên"', 'Quy mô kinh tế số đạt 30% GRDP trở xuống [II.2.1.3].'],
    ['a negation left out', 'Ban Chỉ đạo cấp huyện tăng biên chế, tinh gọn bộ máy [IV.5].'],
    [
      'a negation put in',
      'Tỉnh không phủ sóng 5G toàn tỉnh [II.2.1.6], không thu hút các tổ chức, doanh nghiệp [II.2.1.6].',
    ],
    [
      'two numbers swapped',
      'Giao dịch không dùng tiền mặt đạt 100%, dịch vụ công trực tuyến đạt 90% [II.2.1.4].',
    ],
    ['two clauses swapped', 'Năm 2030 đạt 50% GRDP [II.2.1.3], năm 2045 đạt 30% GRDP [II.2.2].'],
    [
      'another matter’s number',
      'Bố trí ít nhất 2% tổng chi ngân sách hằng năm cho khoa học, công nghệ [II.2.1.5].',
    ],
  ])('%s', (_what, text) => {
    expect(verify(text).acceptable).toBe(false)
  })
})

describe('what needs a citation, and what does not', () => {
  test.each<[string, string[]]>([
    ['Tỉnh phấn đấu phủ sóng 5G toàn tỉnh.', ['uncited-claim']],
    ['Phủ sóng 5G toàn tỉnh [II.2.1.6]. Tỉnh còn xây dựng sân bay quốc tế.', ['uncited-claim']],
    ['Chương trình không quy định mức lương của chuyên viên chuyển đổi số.', []],
    ['Chương trình không nêu thời hạn, nhưng thường phải xong trong quý sau.', ['uncited-claim']],
    ['Chương trình không quy định thời hạn là 45 ngày.', ['unsupported-number']],
    ['Xin chào anh chị.', []],
    [
      'Xin chào, Chủ tịch tỉnh đã từ chức hôm qua và sẽ có người thay thế trong tháng tới.',
      ['uncited-claim'],
    ],
    ['## Quy mô kinh tế số đến năm 2030', []],
    ['## Toàn bộ lãnh đạo tỉnh đã bị bắt giữ khẩn cấp', ['uncited-claim']],
    ['Chủ tịch tỉnh đã từ chức và bị bắt vì nhận hối lộ lớn [IV.1].', ['uncited-claim']],
  ])('%s', (text, kinds) => {
    expect(found(text)).toEqual(kinds)
  })

  test('an answer with nothing cited is not acceptable', () => {
    expect(verify('Chương trình không quy định điều này.').acceptable).toBe(false)
    expect(verify('').acceptable).toBe(false)
  })

  test('an answer that fails more than it passes is not acceptable', () => {
    const good = 'Phủ sóng 5G toàn tỉnh [II.2.1.6].\n'
    const bad = 'Tỉnh xây sân bay quốc tế.\n'
    expect(verify(good + bad).acceptable).toBe(true)
    expect(verify(good + bad + bad).acceptable).toBe(false)
  })
})

describe('citations', () => {
  test('are listed in order of first use, each with a verbatim quote and its address', () => {
    const { citations } = verify(
      'Năm 2045 đạt 50% GRDP [II.2.2]. Năm 2030 giao dịch không dùng tiền mặt đạt 90% [II.2.1.4], [II.2.2].',
    )
    expect(citations.map(({ id, url }) => [id, url])).toEqual([
      ['II.2.2', '/programme#II.2.2'],
      ['II.2.1.4', '/programme#II.2.1.4'],
    ])
    expect(citations[1]?.quote).toBe('giao dịch không dùng tiền mặt đạt 90%.')
    for (const { id, quote } of citations)
      expect(clauses.find((clause) => clause.id === id)?.text).toContain(quote)
  })

  test('of clauses that do not exist, were not given, or lack their part are found', () => {
    const given = clauses.filter(({ id }) => id === 'II.2.1.3')
    const { checks, citations } = verifyAnswer({
      text: 'Kinh tế số đạt 30% GRDP [II.2.1.3][II.2.2][III.99.1][2.1].',
      clauses: given,
      allClauses: clauses,
    })
    expect(checks.map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
      'unknown-citation: Điều khoản II.2.2 không nằm trong các điều khoản đã tra cứu cho câu hỏi này.',
      'unknown-citation: Chương trình không có điều khoản “III.99.1”.',
      'unknown-citation: Trích dẫn “2.1” thiếu số phần; cần ghi đủ, ví dụ [III.1.7].',
    ])
    expect(citations.map(({ id }) => id)).toEqual(['II.2.1.3'])
  })

  test('alone do not make a claim: a sentence that cites only an unknown id fails', () => {
    expect(verify('Phủ sóng 5G toàn tỉnh [III.9.9].')).toMatchObject({ acceptable: false, citations: [] })
  })
})

const anyUnit = fc.constantFrom(...units.filter(({ text }) => /\d/u.test(text)))

test('a percentage changed to one that its clause does not hold is always found', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...units.filter(({ text }) => text.includes('%'))),
      fc.nat(100),
      ({ clause, text }, value) => {
        fc.pre(!clause.text.includes(`${value}%`))
        const changed = text.replace(/\d+%/u, `${value}%`)
        expect(found(`${changed} [${clause.id}]`)).toContain('unsupported-number')
      },
    ),
  )
})

test('a quote with one word left out, doubled or exchanged is always found', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...units),
      fc.nat(),
      fc.constantFrom('drop', 'double', 'exchange'),
      (unit, at, how) => {
        const words = unit.text.split(' ')
        fc.pre(words.length > 4)
        const index = 1 + (at % (words.length - 2))
        const word = words[index] ?? ''
        const put = how === 'drop' ? [] : how === 'double' ? [word, word] : ['xyz']
        const altered = words.toSpliced(index, 1, ...put).join(' ')
        fc.pre(/[\p{L}\p{N}]/u.test(word) && !unit.clause.text.includes(altered))
        expect(found(`«${altered}» [${unit.clause.id}]`)).toContain('altered-quote')
      },
    ),
  )
})

test('a quote keeps standing whatever its case, blanks, Unicode form, tone place and quotation marks', () => {
  fc.assert(
    fc.property(
      anyUnit,
      fc.constantFrom<(text: string) => string>(
        (text) => text.toUpperCase(),
        (text) => text.normalize('NFD'),
        (text) => text.replaceAll(' ', ' \u00a0 '),
        (text) => text.replaceAll('hóa', 'hoá').replaceAll('ủy', 'uỷ'),
        (text) => text.replaceAll(' ', ' \u200b'),
      ),
      fc.constantFrom<[string, string]>(['«', '»'], ['“', '”'], ['"', '"']),
      ({ clause, text }, change, [open, close]) => {
        const quote = change(text.replaceAll(/[“”]/gu, ''))
        fc.pre(!text.includes('“'))
        expect(found(`${open}${quote}${close} [${clause.id}]`)).toEqual([])
      },
    ),
  )
})

test('no text whatever makes verification throw, and its sentences joined are the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '[III.1.7]',
      '[',
      ']',
      '«',
      '»',
      '"',
      '\n',
      '\n\n',
      '- ',
      '| ',
      '# ',
      '30%',
      '. ',
      '…',
      'không ',
      ':',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(...units.map(({ text }) => text.slice(0, 60))),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
      const text = parts.join('')
      expect(
        verify(text)
          .sentences.map((sentence) => sentence.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('more than eight in ten of the programme’s own sentences are found out when they cite another clause', () => {
  let cited = 0
  let foundOut = 0
  for (const [index, { clause, text }] of units.entries()) {
    for (const stride of [17, 41, 59]) {
      const other = clauses[(clauses.indexOf(clause) + stride + index) % clauses.length]
      if (other === undefined || other.id.startsWith(clause.id) || clause.id.startsWith(other.id)) continue
      cited += 1
      if (!verify(`${text.replace(/[.;]$/u, '')} [${other.id}].`).acceptable) foundOut += 1
    }
  }
  expect(cited).toBeGreaterThan(300)
  expect(foundOut / cited).toBeGreaterThan(0.8)
})

test('a clause that the question names may be named in the answer', () => {
  const text =
    'Chương trình không nêu thời hạn của nhiệm vụ 3.6; mục tiêu liên quan là hoàn thành đô thị thông minh tại 2 địa phương [II.2.1.6].'
  expect(found(text, 'Nhiệm vụ 3.6 bao giờ xong?')).toEqual([])
  expect(found(text)).toEqual(['unsupported-number'])
})
