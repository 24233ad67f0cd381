import { describe, expect, it } from 'vitest'
import { containsAll, containsPhrase, saysNotStated } from './metrics/wording.ts'

describe('words an answer must contain', () => {
  it.each([
    ['Kinh tế số đạt **30%** GRDP', '30% GRDP'],
    ['đạt từ 30 % trở lên', '30%'],
    ['Số hoá hồ sơ', 'số hóa'],
    ['BÍ THƯ TỈNH ỦY làm Trưởng Ban', 'bí thư tỉnh uỷ'],
    ['giai đoạn 2025 – 2030', '2025-2030'],
    ['giai\u00a0đoạn\nmới'.normalize('NFD'), 'giai đoạn mới'],
    ['chỉ số HDI trên 0,8.', '0,8'],
    ['cho 02 đô thị', '2 đô thị'],
    ['for SMEs', 'SME'],
    ['Nhiệm vụ 4.2, Phần III', '4.2'],
    ['hạ tầng [III.3.1] số', 'hạ tầng số'],
  ])('%j contains %j', (text, phrase) => {
    expect(containsPhrase(text, phrase)).toBe(true)
  })

  it.each([
    ['tăng trưởng 12%', '2%'],
    ['đạt 2,5%', '5%'],
    ['nhóm 3.2', '3'],
    ['Ban Chỉ đạo', 'ba'],
    ['kinh te so', 'kinh tế số'],
    ['theo kế hoạch [III.4.2]', '4.2'],
  ])('%j does not contain %j', (text, phrase) => {
    expect(containsPhrase(text, phrase)).toBe(false)
  })

  it('one variant of every group is enough, and every group is needed', () => {
    expect(containsAll('bảy nhóm, 46 nhiệm vụ', [['7 nhóm', 'bảy nhóm'], ['46']])).toBe(1)
    expect(containsAll('bảy nhóm', [['7 nhóm', 'bảy nhóm'], ['46']])).toBe(0)
    expect(containsAll('gì cũng được', [])).toBeNull()
  })

  it.each([
    'Chương trình không quy định thời hạn.',
    'Văn bản không nêu rõ cơ quan chủ trì',
    'Chương trình chưa xác định mức kinh phí',
    'The programme does not state a deadline.',
  ])('%j tells that the programme leaves it open', (text) => {
    expect(saysNotStated(text)).toBe(true)
  })

  it.each(['không quản được thì cấm', 'Giao dịch không dùng tiền mặt đạt 90%'])(
    '%j does not tell that',
    (text) => {
      expect(saysNotStated(text)).toBe(false)
    },
  )
})
