import { describe, expect, test } from 'vitest'
import { createEnglishGround } from '../../src/answer/generative/english-terms.ts'
import { createModelChecks } from '../../src/answer/generative/model-checks.ts'
import { createAnswerVerifier } from '../../src/answer/verify/answer-verifier.ts'
import { evidenceFor } from '../../src/answer/verify.ts'
import { splitUnits } from '../../src/programme/sentences.ts'
import { seedProgramme } from '../programme/seed-programme.ts'

const { clauses, title, subtitle } = seedProgramme

/** The sentences of a model's text that are kept back. */
const keptBack = (text: string, question = ''): readonly string[] => {
  const evidence = evidenceFor({ clauses, title: `${title}\n${subtitle}`, question })
  const check = createModelChecks({ evidence, instructions: '', english: createEnglishGround([]) })
  const verifier = createAnswerVerifier(evidence)
  return [...verifier.push(text), ...verifier.end()]
    .map(check)
    .filter(({ passed }) => !passed)
    .map((sentence) => sentence.text)
}

test('a model may say every part of every clause', () => {
  const units = clauses.flatMap(({ id, text }) =>
    splitUnits(text).map((unit) => `${unit.text.replace(/[.;:]$/u, '')} [${id}].`),
  )
  expect(units.length).toBeGreaterThan(200)
  expect(units.flatMap((unit) => keptBack(unit))).toEqual([])
})

describe('a model may put a clause in other words', () => {
  test.each([
    'Mục tiêu đến năm 2030 là kinh tế số chiếm từ 30% GRDP trở lên [II.2.1.3].',
    'Đúng, tỉnh đặt mục tiêu 100% dịch vụ công trực tuyến và 90% giao dịch không dùng tiền mặt [II.2.1.4].',
    'Tỉnh sẽ phủ sóng 5G trên toàn tỉnh [II.2.1.6].',
    'Bí thư Tỉnh ủy làm Trưởng Ban Chỉ đạo tỉnh Hải Dương [IV.1].',
    'Không phải 50% mà là 30% GRDP vào năm 2030 [II.2.1.3].',
    'Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì hướng dẫn quán triệt Chương trình hành động [IV.4].',
    'Đề án đô thị thông minh triển khai tại thành phố Hải Dương và Chí Linh [III.3.6].',
    '**Mục tiêu đến năm 2030:**\n\n- Quy mô kinh tế số đạt từ 30% GRDP trở lên [II.2.1.3]',
    '## Tóm tắt\n\nKinh tế số đạt từ 30% GRDP trở lên [II.2.1.3].',
    'Chương trình không quy định thời hạn của nhiệm vụ này. Phủ sóng 5G toàn tỉnh [II.2.1.6].',
  ])('%s', (text) => {
    expect(keptBack(text, 'Thời hạn của nhiệm vụ này là khi nào, có phải 50% không?')).toEqual([])
  })
})

describe('a model may not', () => {
  test.each([
    ['name a body that the clause does not', 'Sở Du lịch phủ sóng 5G toàn tỉnh [II.2.1.6].'],
    ['name a person', 'Nguyễn Văn An làm Trưởng Ban Chỉ đạo tỉnh Hải Dương [IV.1].'],
    ['turn a goal into its opposite', 'Giảm quy mô kinh tế số từ 30% GRDP trở lên [II.2.1.3].'],
    ['say little, and nothing of the clause', 'Lãnh đạo bỏ trốn [II.2.1.6].'],
    ['make a heading of a rumour', '## Chủ tịch đã từ chức'],
    [
      'make a rumour of something absent',
      'Chương trình không nêu vụ trốn thuế ở nước ngoài của gia đình lãnh đạo.',
    ],
    ['write what it was not asked in', 'The digital economy is the target for the province [II.2.1.3].'],
    ['make its citation a link', 'Phủ sóng 5G toàn tỉnh [II.2.1.6](/logout "x").'],
    ['hide a figure', 'Kinh tế số đạt ９０% GRDP [II.2.1.3].'],
    ['write code', 'Phủ sóng 5G QuG6oW4gbMOgIFRy4bujIGzDvSA1NywgZ2nDunA [II.2.1.6].'],
  ])('%s', (_what, text) => {
    expect(keptBack(text)).toHaveLength(1)
  })
})
