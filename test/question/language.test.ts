import { describe, expect, test } from 'vitest'
import { detectLanguage } from '../../src/question/language.ts'

describe('an English question is told from a Vietnamese one', () => {
  test.each([
    'What is the digital economy target for 2030?',
    'Who leads the provincial steering committee?',
    'Which tasks mention AI?',
    'what about 2045',
    'List the tasks of group 7',
    'Does the programme of Hải Dương give a budget?',
    'What does Bí thư Tỉnh ủy do in this programme?',
  ])('English: %j', (question) => expect(detectLanguage(question)).toBe('en'))

  test.each([
    'Mục tiêu kinh tế số đến năm 2030?',
    'muc tieu kinh te so den nam 2030',
    'AI được nhắc ở đâu?',
    'Sandbox là gì?',
    'startup được hỗ trợ gì',
    'co ho tro cho do an sinh vien khong',
    'Cloud, big data, IoT có trong chương trình không?',
    '2.1',
    'GRDP',
    '???',
    '',
  ])('Vietnamese: %j', (question) => expect(detectLanguage(question)).toBe('vi'))
})
