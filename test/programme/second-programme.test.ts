import { describe, expect, test } from 'vitest'
import { clauseOf, secondProgramme, secondText } from './seed-programme.ts'

const clause = (id: string) => clauseOf(secondProgramme, id)

describe('a programme of another province, with other parts, counts and marks', () => {
  test('is written as Word and scanners write: BOM, CRLF, decomposed letters', () => {
    expect(secondText.startsWith('\ufeff')).toBe(true)
    expect(secondText).toContain('\r\n')
    expect(secondText.normalize('NFC')).not.toBe(secondText)
  })

  test('has every clause under the id that its printed numbers and letters give', () => {
    expect(secondProgramme.clauses.map(({ id }) => id)).toEqual(
      [
        'dau-van-ban mo-dau',
        'I.1 I.1.a I.1.b I.2 I.2.a I.2.b I.2.c I.2.d I.2.đ I.2.e',
        'II.mo-dau II.1.1 II.1.1.1 II.1.1.1.1 II.1.1.1.2 II.1.1.2 II.1.2 II.1.2.1 II.2',
        'III.1 III.1.1 III.1.2 III.1.2.a III.1.2.b III.2 III.2.1 III.2.2 III.3',
        'IV.noi-dung',
        'V.1 V.1.1 V.1.2 V.2',
        'noi-nhan',
      ].flatMap((line) => line.split(' ')),
    )
  })

  test('has its parts, and the heading that only holds headings, as sections', () => {
    expect(secondProgramme.sections.map(({ id, title }) => [id, title])).toEqual([
      ['I', 'MỤC ĐÍCH, YÊU CẦU'],
      ['II', 'MỤC TIÊU'],
      ['II.1', 'Về mạng lưới'],
      ['III', 'NHIỆM VỤ, GIẢI PHÁP'],
      ['IV', 'KINH PHÍ THỰC HIỆN'],
      ['V', 'TỔ CHỨC THỰC HIỆN'],
    ])
  })

  test('has a letterhead, a title and a subtitle, told apart', () => {
    expect(clause('dau-van-ban').text).toBe('TỈNH ỦY THANH LĨNH\nSố 27-CTr/TU')
    expect(secondProgramme.title).toBe('CHƯƠNG TRÌNH HÀNH ĐỘNG')
    expect(secondProgramme.subtitle).toBe(
      'thực hiện Nghị quyết của Tỉnh ủy về nâng cao chất lượng y tế cơ sở giai đoạn 2026 - 2030',
    )
  })

  test.each([
    ['I.2.đ', 'Điểm đ, mục 2, Phần I', 'point'],
    ['II.mo-dau', 'Đoạn mở đầu, Phần II', 'preamble'],
    ['II.1.1', 'Mục 1.1 (Trạm y tế), Phần II', 'heading'],
    ['II.1.1.1.2', 'Ý 2, gạch đầu dòng 1, mục 1.1 (Trạm y tế), Phần II', 'point'],
    ['II.2', 'Mục 2 (Về tài chính), Phần II', 'item'],
    ['III.1', 'Nhóm nhiệm vụ 1, Phần III', 'task-group'],
    ['III.1.2', 'Nhiệm vụ 1.2, Phần III', 'task'],
    ['III.1.2.b', 'Điểm b, nhiệm vụ 1.2, Phần III', 'point'],
    ['III.2.1', 'Gạch đầu dòng 1, nhóm nhiệm vụ 2, Phần III', 'point'],
    ['III.3', 'Nhiệm vụ 3, Phần III', 'task'],
    ['IV.noi-dung', 'Phần IV', 'item'],
    ['V.1.2', 'Điểm 2, mục 1, Phần V', 'point'],
  ])('calls %s “%s”, a clause of kind %s', (id, label, kind) => {
    expect(clause(id)).toMatchObject({ label, kind })
  })

  test.each([
    ['I.1.b', 'ít nhất 01 lần/năm, góp phần phát triển kinh tế - xã hội của tỉnh.'],
    ['I.2.e', 'theo hướng dẫn của Bộ Y tế và của tỉnh.'],
    ['II.1.1.2', 'Mỗi trạm có ít nhất 2,5 điều dưỡng trên 1.000 dân.'],
    ['III.1.1', 'các xã vùng sâu, vùng xa và các xã có trên 10.000 dân.'],
  ])('reads %s across wrapped lines, page numbers and odd spaces', (id, ending) => {
    expect(clause(id).text.endsWith(ending)).toBe(true)
  })

  test('keeps a signature that stands before the recipients with them', () => {
    expect(clause('noi-nhan').text).toBe(
      'T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nNguyễn Văn Mẫu\nNơi nhận:\nNhư trên,\nLưu Văn phòng Tỉnh ủy.',
    )
  })

  test('keeps decomposed letters in the source only', () => {
    const { text, source } = clause('III.3')
    expect(text).toBe(text.normalize('NFC'))
    expect(source.text).toBe(`3. ${text}`.normalize('NFD'))
  })
})
