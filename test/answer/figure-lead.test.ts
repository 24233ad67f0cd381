import { expect, test } from 'vitest'
import { figureLead } from '../../src/answer/figure-lead.ts'

const unit = (text: string, score: number) => ({ text, score, position: 0, start: 0, end: text.length })

test('the figure leads with the words that bound it and say of what', () => {
  const best = unit('Quy mô kinh tế số đạt từ 30% GRDP trở lên', 2)
  expect(figureLead('Quy mô kinh tế số là bao nhiêu?', [best])).toBe('Từ 30% GRDP trở lên')
})

test('of several figures, the one beside the words of the question leads', () => {
  const best = unit('Đào tạo ít nhất 100 kỹ sư, lắp đặt trên 25 trạm quan trắc không khí', 2)
  expect(figureLead('Lắp đặt bao nhiêu trạm quan trắc?', [best])).toMatch(/^Trên 25(?!\d)/u)
})

test.each([
  ['nothing was found', 'Bao nhiêu trạm?', []],
  ['the best words hold no figure', 'Bao nhiêu trạm?', [unit('Lắp đặt trạm quan trắc ở các xã', 2)]],
  ['a year is the only number', 'Bao nhiêu trạm?', [unit('Lắp đặt trạm quan trắc năm 2030', 2)]],
  [
    'other words answer about as well',
    'Bao nhiêu trạm?',
    [unit('Lắp đặt 25 trạm quan trắc', 2), unit('Xây 40 trạm sạc', 1.9)],
  ],
  ['two figures stand equally near', 'Bao nhiêu trạm?', [unit('Xây 25 trạm đo, 40 trạm sạc', 2)]],
  ['the only figure is that of the question', 'Lắp đặt 25 trạm để làm gì?', [unit('Lắp đặt 25 trạm', 2)]],
])('no figure leads where %s', (_case, question, units) => {
  expect(figureLead(question, units)).toBeUndefined()
})
