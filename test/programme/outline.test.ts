import { describe, expect, test } from 'vitest'
import type { Clause } from '../../src/programme/clause.ts'
import { createOutline } from '../../src/programme/outline.ts'
import { secondProgramme, seedProgramme } from './seed-programme.ts'

const outline = createOutline(seedProgramme)
const ids = (clauses: readonly Clause[]) => clauses.map(({ id }) => id)

describe('the outline tells', () => {
  test('the clause or section of an id, and nothing for an id that is not there', () => {
    expect(outline.clause('III.1.7')?.label).toBe('Nhiệm vụ 1.7, Phần III')
    expect(outline.section('II.2')?.title).toBe('Mục tiêu cụ thể')
    for (const id of ['III.8', 'II.2', '', '__proto__']) expect(outline.clause(id)).toBeNull()
    expect(outline.section('III.1')).toBeNull()
  })

  test('what is directly below a clause or a section', () => {
    expect(ids(outline.children('III.6'))).toEqual(['III.6.1', 'III.6.2', 'III.6.3'])
    expect(ids(outline.children('II.2'))).toEqual(['II.2.1', 'II.2.2'])
    expect(ids(outline.children('IV'))).toEqual(['IV.1', 'IV.2', 'IV.3', 'IV.4', 'IV.5'])
    expect(ids(outline.children('III'))).toHaveLength(7)
    expect(outline.children('III.1.7')).toEqual([])
    expect(outline.children('X')).toEqual([])
  })

  test('what stands beside a clause', () => {
    expect(ids(outline.siblings('II.2.2'))).toEqual(['II.2.1', 'II.2.2'])
    expect(ids(outline.siblings('IV.2.3'))).toEqual(['IV.2.1', 'IV.2.2', 'IV.2.3'])
    expect(ids(outline.siblings('mo-dau'))).toEqual(['mo-dau'])
    expect(outline.siblings('X')).toEqual([])
  })

  test('what comes before and after, across groups and parts', () => {
    expect(outline.next('III.1.7')?.id).toBe('III.2')
    expect(outline.previous('III.1')?.id).toBe('II.2.2')
    expect(outline.previous('mo-dau')).toBeNull()
    expect(outline.next('noi-nhan')).toBeNull()
    expect(outline.next('X')).toBeNull()
  })

  test('the group and the part that hold a clause', () => {
    expect(outline.groupOf('III.5.10')?.id).toBe('III.5')
    expect(outline.groupOf('II.2.1.3')?.id).toBe('II.2.1')
    expect(outline.groupOf('I.1')).toBeNull()
    expect(outline.partOf('II.2.1.3')?.id).toBe('II')
    expect(outline.partOf('noi-nhan')).toBeNull()
  })

  test('the task groups', () => {
    expect(ids(outline.taskGroups)).toEqual(['III.1', 'III.2', 'III.3', 'III.4', 'III.5', 'III.6', 'III.7'])
    expect(ids(createOutline(secondProgramme).taskGroups)).toEqual(['III.1', 'III.2'])
  })
})
