import { describe, expect, test } from 'vitest'
import { ask, assistant, citedIds } from '../support/assistant.ts'
import { defectsOf } from './defects.ts'

const idsOf = async (question: string) => {
  const answer = await ask(question)
  expect(defectsOf(answer, assistant.programme)).toEqual([])
  return citedIds(answer)
}

const tasksOf = (group: string) =>
  assistant.programme.clauses.filter(({ id, kind }) => kind === 'task' && id.startsWith(`${group}.`))

describe('several clauses are picked from a row by their places', () => {
  test.each([
    ['Hai nhiệm vụ đầu tiên của nhóm 6 viết những gì?', ['III.6.1', 'III.6.2']],
    ['ba nhiem vu cuoi cua nhom 1', ['III.1.5', 'III.1.6', 'III.1.7']],
    ['Nhóm 4 mở đầu và kết thúc bằng nhiệm vụ nào?', ['III.4.1', 'III.4.3']],
    ['đếm từ dưới lên, nhiệm vụ thứ 2 của nhóm 2', ['III.2.3']],
    ['Giữa nhiệm vụ 3.2 và 3.6 còn những nhiệm vụ nào?', ['III.3.3', 'III.3.4', 'III.3.5']],
  ])('%j', async (question, ids) => expect(await idsOf(question)).toEqual(ids))
})

describe('the sizes of groups', () => {
  test.each([
    ['Nhóm nào nhiều đầu việc nhất, nhóm nào ít nhất?', ['III.5', 'III.7']],
    ['Nhóm nào đứng thứ hai về số lượng nhiệm vụ?', ['III.3']],
    ['những nhóm có trên 10 nhiệm vụ', ['III.3', 'III.5']],
    ['Cộng số nhiệm vụ của hai nhóm cuối', ['III.6', 'III.7']],
  ])('%j', async (question, ids) => expect(await idsOf(question)).toEqual(ids))

  test('in order, each with its number', async () => {
    const { answer } = await ask('Xếp các nhóm theo số nhiệm vụ từ nhiều xuống ít')
    const sizes = [...answer.matchAll(/có \*\*(\d+) nhiệm vụ/g)].map(([, size]) => Number(size))
    expect(sizes).toEqual(
      ['III.5', 'III.3', 'III.1', 'III.2', 'III.4', 'III.6', 'III.7'].map((group) => tasksOf(group).length),
    )
  })

  test('a year or a target with words of counting is no question about groups', async () => {
    expect((await idsOf('Kinh tế số đến năm 2030 chiếm bao nhiêu?'))[0]).toBe('II.2.1.3')
  })
})

describe('what stands beside something described by its subject', () => {
  test.each([
    ['Hết nhóm nhân lực thì sang nhóm nào?', ['III.5']],
    ['Xong việc chuyên mục trên báo đài thì tới nhiệm vụ gì?', ['III.1.3']],
    ['Sau nhóm hạ tầng, hai nhóm kế tiếp là gì?', ['III.4', 'III.5']],
  ])('%j', async (question, ids) => expect(await idsOf(question)).toEqual(ids))
})

test('how far the numbers of a group run is told with its last task', async () => {
  const answer = await ask('Nhóm 5 đánh số tới bao nhiêu thì hết?')
  expect(citedIds(answer)).toContain('III.5.16')
  expect(answer.answer).toContain('16 nhiệm vụ')
})

test('whether two tasks are in one group', async () => {
  expect((await ask('Nhiệm vụ 2.1 và 2.4 có cùng một nhóm không?')).answer).toContain('cùng một nhóm')
  expect((await ask('Nhiệm vụ 1.7 và 5.4 có cùng một nhóm không?')).answer).toContain('hai nhóm')
})

test('a part that such documents often have is said not to be there', async () => {
  const answer = await ask('Chương trình có kèm phụ lục không?')
  expect(answer.outcome).toBe('absent')
  expect(answer.answer).toContain('không có phụ lục')
  expect(defectsOf(answer, assistant.programme)).toEqual([])
})

test('the tasks of a group that name a subject, and no others', async () => {
  const expected = tasksOf('III.3')
    .filter(({ text }) => text.includes('công nghệ chiến lược'))
    .map(({ id }) => id)
  expect(await idsOf('Trong nhóm 3, những nhiệm vụ nào nhắc tới công nghệ chiến lược?')).toEqual(expected)
})

test.each(['mỗi nhiệm vụ một dòng thì nhóm 7 cần mấy dòng', 'Tóm tắt nhóm 7, mỗi nhiệm vụ một câu'])(
  '%j names no task by "một"',
  async (question) => expect(await idsOf(question)).not.toContain('III.1'),
)
