import type { Clause } from '../../programme/clause.ts'
import { fold } from '../../vietnamese/fold.ts'
import { FRAME_WORDS } from '../../vietnamese/frame-words.ts'
import type { AnswerContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { bullet, cite, quotation, shortLabel, titleOf } from '../show.ts'
import { itemsOf, listChildren } from './list-children.ts'
import { showClauses } from './show-clauses.ts'

// All on folded text.
const PARTS =
  /(?<!\w)(may|bao nhieu|nhung|cac|how many|which|what) (phan|parts)(?! (tram|nao))|(phan|parts) (lon|chinh|nao)|bo cuc|cau truc|ket cau|structure of/
const ALL_GROUPS =
  /(may|bao nhieu|nhung|cac|\d|how many|what|which|all)( the)? (nhom|groups)|(nhom|groups) .{0,20}(nao|gi)$|ten (cac|nhung|7|bay) nhom|(liet ke|ke ten|list) .{0,12}nhom|so nhom/
const ALL_TASKS =
  /(may|bao nhieu|tong so|tong cong|so luong|how many)( .{0,15})? (nhiem vu|tasks)|(nhiem vu|tasks)( .{0,20})? (may|bao nhieu) (cai|nhiem vu)/
const COUNT =
  /(?<!\w)(may|bao nhieu|so luong|so nhiem vu|tong so|how many)(?!\w)(?! (phan tram|%|tien|ty|trieu))/
const LIST =
  /(?<!\w)(liet ke|ke ten|ke (het|ra)|neu|gom|danh sach|cac|nhung|list|day du|het|ten|doc|cho (biet|xem)|what are|which)(?!\w)/
const ITEM =
  '(?:nhiem vu|dau viec|viec|quan diem|muc tieu|muc|gach dau dong|diem|chi tieu|task|viewpoint|target|item)'
const FIRST = new RegExp(
  `(?<!\\w)(?:${ITEM} (?:dung )?(?:dau tien|thu nhat|dau|mo man|mo dau)|(?:bat dau|mo dau) (?:bang|voi|o|tu)|first ${ITEM})(?!\\w)`,
)
const LAST = new RegExp(
  `(?<!\\w)(?:${ITEM} (?:dung )?(?:cuoi cung|cuoi|sau cung|chot|ket thuc)|(?:ket thuc|khep lai) (?:bang|o|voi|tai)|(?:last|final) ${ITEM})(?!\\w)`,
)
const MOST = /(?<!\w)(nhieu|it)( \w+){0,3} nhat(?!\w)|(?<!\w)(most|fewest)(?!\w)/
/** All counts together tell which groups are alike, and their order by size. */
const COUNTS_OF_GROUPS =
  /nhom.{0,40}(so (luong )?nhiem vu|bang nhau)|so (luong )?nhiem vu.{0,40}nhom|rank the groups/
const TITLE =
  /(?<!\w)(tieu de|ten (day du |goi |cua )?(la gi|gi|cua|nhom|day du)|ten (gi|la gi)|goi la gi|title|name of)(?!\w)/
const REST = /(?<!\w)(con lai|khac nua|remaining|the other|others|the rest)(?!\w)/
const NEXT =
  /(?<!\w)(sau|(?:diem|muc|nhiem vu|cai|gach|nhom|viec) ke(?! (?:ten|het|ra))|tiep di|doc tiep|tiep theo|ke tiep|ke sau|lien sau|tiep sau|dung sau|next|after|follows?|following)(?!\w)/
const PREVIOUS =
  /(?<!\w)(truoc|lui lai|quay lai|lien tren|ngay tren|phia tren|lien truoc|ke truoc|dung truoc|previous|before|precedes?|preceding)(?!\w)/
const WHICH_GROUP =
  /(?<!\w)(thuoc|nam|o|trong|dat|xep|vao)( ve| o| trong| vao)* (nhom|phan)( nhiem vu)? (may|nao|so may)|nhom (may|so may)(?! nhiem vu)|which (task )?(group|part)|nhiem vu so (may|bao nhieu)/
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/quan diem|viewpoints?/, 'quan điểm'],
  [/nhiem vu|tasks?|dau viec|cong viec|viec/, 'nhiệm vụ'],
  [/muc tieu|chi tieu|gach dau dong|targets?|goals?/, 'mục tiêu'],
]

/** Questions about the document's own structure: counts, lists, neighbours, which group holds what. */
export const answerStructure = (context: AnswerContext): Draft | null => {
  // "thứ sáu" folds to the same as "thứ sau".
  const text = fold(context.question.text).replace(/thu sau(?!\w)/g, 'thu 6')
  return (
    answerNeighbour(context, text) ??
    answerGroupCounts(context, text) ??
    answerContents(context, text) ??
    answerOwnGroup(context, text)
  )
}

/** "nhiệm vụ sau 3.6", "nhiệm vụ cuối cùng của nhóm hạ tầng". */
const answerNeighbour = (context: AnswerContext, text: string): Draft | null => {
  const { question, outline, say } = context
  const named = question.references.find(
    (reference) => reference.kind === 'clause' || reference.kind === 'section',
  )
  const clause = named === undefined ? null : outline.clause(named.id)
  // "3.6 đứng sau nhiệm vụ nào?" asks for what comes before it.
  const turned =
    /(dung|nam) (ngay )?(sau|truoc) (nhiem vu|quan diem|muc|diem|cai|nhom)( \w+)? (nao|gi|noi)/.test(text)
  const ahead = NEXT.test(text) ? 'next' : PREVIOUS.test(text) ? 'previous' : null
  const relation = turned && ahead !== null ? (ahead === 'next' ? 'previous' : 'next') : ahead
  const isContainer = clause !== null && outline.children(clause.id).length > 0
  if (
    clause !== null &&
    relation !== null &&
    !isContainer &&
    /(nhiem vu|muc|diem|khoan|task|item|point|y|gach|cai|sau|truoc|tiep|ke|lui|quay|tren|next|before|after)/.test(
      text,
    )
  ) {
    const both = besideOf(outline.siblings(clause.id), clause, directionsOf(text, turned))
    if (both.length > 1) return showClauses(context, both)
    const beside = outline.siblings(clause.id)
    const at = beside.findIndex(({ id }) => id === clause.id)
    const found = beside[relation === 'next' ? at + 1 : at - 1] ?? outline[relation](clause.id)
    if (found === null || found === undefined)
      return {
        outcome: 'absent',
        body: `${say.noNeighbour(relation, clause.label)} [${clause.id}]`,
        quotations: [quotation(clause, [titleOf(clause)])],
        completeness: 'full',
        confidence: 1,
      }
    return neighbourDraft(context, relation, clause.label, found)
  }
  // "sau nhóm hạ tầng là nhóm gì": the group beside one named by number or by words.
  if (
    ahead !== null &&
    /(?<!\w)(nhom|group)(?!\w)/.test(text) &&
    (clause === null || clause.kind === 'task-group')
  ) {
    const group = clause ?? groupNamed(context, text)
    const beside = group === undefined ? [] : besideOf(outline.taskGroups, group, directionsOf(text, turned))
    if (beside.length > 0) return showTitles(beside)
  }
  if (clause !== null && !isContainer && REST.test(text)) {
    const rest = outline.siblings(clause.id).filter(({ id }) => id !== clause.id)
    if (rest.length > 0) return showClauses(context, rest)
  }
  const end = LAST.test(text) ? 'last' : FIRST.test(text) ? 'first' : null
  if (end === null) return null
  const container = namedContainer(context, text)
  if (container === null) return null
  const items = itemsOf(context, container.id)
  const item = end === 'last' ? items.at(-1) : items[0]
  return item === undefined ? null : neighbourDraft(context, end, container.label, item)
}

type Direction = 'next' | 'previous'

/** "trước nó và sau nó": both; "đứng sau nhóm nào" asks for what comes before. */
const directionsOf = (text: string, turned: boolean): readonly Direction[] => {
  const named: Direction[] = [
    ...(PREVIOUS.test(text) ? ['previous' as const] : []),
    ...(NEXT.test(text) ? ['next' as const] : []),
  ]
  const swap = { next: 'previous', previous: 'next' } as const
  return named.length === 1 && turned ? named.map((direction) => swap[direction]) : named
}

const besideOf = (
  row: readonly Clause[],
  clause: Clause,
  directions: readonly Direction[],
): readonly Clause[] => {
  const at = row.findIndex(({ id }) => id === clause.id)
  return directions.flatMap((direction) => row[direction === 'next' ? at + 1 : at - 1] ?? [])
}

const showTitles = (groups: readonly Clause[]): Draft => ({
  outcome: 'answered',
  body: groups.map((group) => `- **${shortLabel(group)}**: ${titleOf(group)} [${group.id}].`).join('\n'),
  quotations: groups.map((group) => quotation(group, [titleOf(group)])),
  completeness: 'full',
  confidence: 1,
})

const neighbourDraft = (
  context: AnswerContext,
  relation: 'next' | 'previous' | 'first' | 'last',
  of: string,
  found: Clause,
): Draft => ({
  outcome: 'answered',
  body: `${context.say.neighbour(relation, of, found.label)} ${cite(found, [found.text])}`,
  quotations: [quotation(found, [found.text])],
  completeness: 'full',
  confidence: 1,
})

/** A question that names more than the container asks for something in it; a container named in words must be all. */
const MOST_OTHER_WORDS = 2

/** "nhóm 1 với nhóm 4, nhóm nào nhiều nhiệm vụ hơn". */
const answerGroupCounts = (context: AnswerContext, text: string): Draft | null => {
  const { question, outline, say } = context
  const groups = question.references.flatMap((reference) =>
    reference.kind === 'clause' ? (outline.taskGroups.find(({ id }) => id === reference.id) ?? []) : [],
  )
  if (groups.length < 2 || !(COUNT.test(text) || question.cues.compare)) return null
  return {
    outcome: 'answered',
    body: groups
      .map(
        (group) =>
          `- ${say.childrenCount(shortLabel(group), outline.children(group.id).length, 'nhiệm vụ').replace(/:$/, '')}: ${titleOf(group)} [${group.id}].`,
      )
      .join('\n'),
    quotations: groups.map((group) => quotation(group, [titleOf(group)])),
    completeness: 'full',
    confidence: 1,
  }
}

/** "có mấy phần", "bao nhiêu nhiệm vụ", "liệt kê các nhiệm vụ nhóm nhân lực". */
const answerContents = (context: AnswerContext, text: string): Draft | null => {
  const { programme, outline, question, say } = context
  const counts = COUNT.test(text) || question.cues.count
  const [reference] = question.references
  const titled = reference?.kind === 'clause' && TITLE.test(text) ? outline.clause(reference.id) : null
  if (titled !== null && titled.kind === 'task-group') return showTitle(titled)
  if (holdsGroups(context) && isAboutDocument(text)) {
    if (MOST.test(text) && /nhom|group/.test(text))
      return extremeGroup(context, /(?<!\w)(it|fewest)(?!\w)/.test(text))
    if (COUNTS_OF_GROUPS.test(text)) return listGroups(context, 'tasks')
    if (ALL_TASKS.test(text) && !ALL_GROUPS.test(text)) return listGroups(context, 'tasks')
    if (ALL_GROUPS.test(text)) return listGroups(context, 'groups')
  }
  const container = namedContainer(context, text)
  const asked = text.replace(/nhom (nhiem vu|nv)/g, 'nhom')
  const kind = KINDS.find(([pattern]) => pattern.test(asked))?.[1]
  const names = container === null ? 0 : wordsLeft(text, container.title)
  if (
    container !== null &&
    kind !== undefined &&
    names <= (question.references.length > 0 ? MOST_OTHER_WORDS : 0) &&
    (counts || LIST.test(text) || question.cues.list)
  ) {
    const size = itemsOf(context, container.id).length
    return listChildren(
      context,
      container,
      counts ? say.childrenCount(container.label, size, kind) : undefined,
    )
  }
  if (question.references.length > 0) return null
  if (PARTS.test(text) && isAboutDocument(text)) {
    const parts = programme.sections.filter(({ id }) => !id.includes('.'))
    const first = parts.flatMap((part) =>
      part.clauseIds[0] === undefined ? [] : (outline.clause(part.clauseIds[0]) ?? []),
    )
    return {
      outcome: 'answered',
      body: [
        say.partsCount(parts.length),
        parts.map((part) => `- **${part.label}**: ${part.title} [${part.clauseIds[0]}].`).join('\n'),
      ].join('\n\n'),
      quotations: first.map((clause) => quotation(clause, [titleOf(clause)])),
      completeness: 'full',
      confidence: 1,
    }
  }
  return null
}

// Words that such a question is made of; anything else in it means that it asks about something in particular.
const STRUCTURE_WORDS =
  /(?<!\w)(chuong trinh|hanh dong|van ban|nghi quyet|so|57|nq|tw|tinh|hai duong|nhiem vu|giai phap|nhom|phan|iii|cu the|tong|cong|co|gom|bao|nhieu|may|tat ca|ca|thay|chia|thanh|lam|lon|chinh|ten|tung|la|gi|nao|nhung|cac|ke|liet|het|ra|cho|toi|em|minh|biet|hoi|cua|trong|thi|duoc|neu|va|the|a|ah|nhi|nhe|vay|xin|giup|voi|moi|7|bay|ban|the|programme|program|how|many|groups|tasks|parts|what|are|does|have|it|in|action|and|solutions|list|all|is|there|divided|into|name|them|which|bo cuc|cau truc|ket cau|noi dung|trinh bay|ra sao|nhu|danh sach|dau viec|viec|tu dau den cuoi|thuoc|o|ngan|cai|chi dao|neu ra|day du|ro|dau dong|gach|muc|hien|xem|doc|chep|nhieu|it|nhat|quan diem)(?!\w)/g

const showTitle = (group: Clause): Draft => ({
  outcome: 'answered',
  body: `**${shortLabel(group)}**: ${titleOf(group)} [${group.id}].`,
  quotations: [quotation(group, [titleOf(group)])],
  completeness: 'full',
  confidence: 1,
})

/** The group with the most or fewest tasks. */
const extremeGroup = ({ outline, say }: AnswerContext, fewest: boolean): Draft | null => {
  const size = (group: Clause) => outline.children(group.id).length
  const [found] = [...outline.taskGroups].sort((left, right) =>
    fewest ? size(left) - size(right) : size(right) - size(left),
  )
  if (found === undefined) return null
  return {
    ...showTitle(found),
    body: `${say.childrenCount(shortLabel(found), size(found), 'nhiệm vụ')} ${titleOf(found)} [${found.id}].`,
  }
}

/** No number is named, or only that of the part with the task groups. */
const holdsGroups = ({ question, outline }: AnswerContext): boolean =>
  question.references.every(({ kind }) => kind === 'section') &&
  question.references.every(
    (reference) =>
      reference.kind === 'section' && outline.taskGroups.some(({ id }) => id.startsWith(`${reference.id}.`)),
  )

const isAboutDocument = (text: string): boolean => wordsLeft(text) <= 1

/** How many words of the (folded) question name something in particular. */
export const wordsLeft = (text: string, title = ''): number => {
  const inTitle = new Set(fold(title).match(/\w+/g) ?? [])
  return text
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(STRUCTURE_WORDS, ' ')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '' && !/^\d/.test(word) && !inTitle.has(word) && !FRAME_WORDS.has(word)).length
}

const listGroups = (context: AnswerContext, what: 'tasks' | 'groups'): Draft => {
  const { outline, say } = context
  const groups = outline.taskGroups
  const tasks = groups.reduce((sum, group) => sum + outline.children(group.id).length, 0)
  return {
    outcome: 'answered',
    body: [
      what === 'tasks' ? say.tasksCount(tasks, groups.length) : say.groupsCount(groups.length, tasks),
      groups
        .map(
          (group) =>
            `${bullet(context, group, [titleOf(group)]).replace(/\.$/, '')} (${outline.children(group.id).length} nhiệm vụ).`,
        )
        .join('\n'),
    ].join('\n\n'),
    quotations: groups.map((group) => quotation(group, [titleOf(group)])),
    completeness: 'full',
    confidence: 1,
  }
}

/** "STEM thuộc nhóm mấy?" */
const answerOwnGroup = (context: AnswerContext, text: string): Draft | null => {
  const { retrieved, question, outline, say } = context
  const namesTask = question.references.some(({ kind }) => kind === 'clause')
  if (!WHICH_GROUP.test(text) && !(namesTask && /thuoc (nhom|phan)|(phan|nhom) nao/.test(text))) return null
  const named = question.references.find((reference) => reference.kind === 'clause')
  const task =
    named === undefined
      ? retrieved.find(({ clause }) => clause.kind === 'task')?.clause
      : outline.clause(named.id)
  const group = outline.groupOf(task?.id ?? '')
  const part = task ? outline.partOf(task.id) : null
  if (task && part !== null && (group === null || task.kind !== 'task'))
    return namesTask
      ? {
          outcome: 'answered',
          body: `${say.belongsTo(task.label, part.label, part.title)}\n\n${cite(task, [titleOf(task)])}`,
          quotations: [quotation(task, [titleOf(task)])],
          completeness: 'full',
        }
      : null
  if (!task || group === null) return null
  return {
    outcome: 'answered',
    body: `${say.belongsTo(shortLabel(task), shortLabel(group), `${titleOf(group)} [${group.id}]`)}\n\n${cite(task, [titleOf(task)])}`,
    quotations: [quotation(group, [titleOf(group)]), quotation(task, [task.text])],
    completeness: 'full',
  }
}

/** The part, group or heading that a question names by number or by its words ("nhóm hạ tầng", "Đảng ủy UBND tỉnh"). */
const namedContainer = (
  context: AnswerContext,
  text: string,
): {
  readonly id: string
  readonly label: string
  readonly title: string
  readonly clause?: Clause
} | null => {
  const { question, outline, retrieved } = context
  for (const reference of question.references) {
    if (reference.kind === 'section') {
      const section = outline.section(reference.id)
      if (section !== null) return { id: section.id, label: section.label, title: section.title }
    }
    if (reference.kind === 'clause' && outline.children(reference.id).length > 0) {
      const clause = outline.clause(reference.id)
      if (clause !== null) return { id: clause.id, label: shortLabel(clause), title: titleOf(clause), clause }
    }
  }
  if (question.references.length > 0) return null
  const byWords = /(?<!\w)(nhom|group)(?!\w)/.test(text)
    ? (groupNamed(context, text) ?? retrieved.find(({ clause }) => clause.kind === 'task-group')?.clause)
    : question.cues.where
      ? undefined
      : headingNamed(context, text)
  return byWords === undefined
    ? null
    : {
        id: byWords.id,
        label: byWords.kind === 'heading' ? titleOf(byWords).replace(/:$/, '') : shortLabel(byWords),
        title: titleOf(byWords),
        clause: byWords,
      }
}

/** The group whose title shares most with the words after "nhóm": pairs of neighbours that not every title has. */
const groupNamed = ({ outline }: AnswerContext, text: string): Clause | undefined => {
  const words = text.match(/[\w&]+/g) ?? []
  const titles = outline.taskGroups.map((group) => ({
    group,
    title: ` ${fold(titleOf(group)).replace(/[^\w&]+/g, ' ')} `,
  }))
  const shared = (title: string) =>
    words.filter((word, at) => {
      const pair = ` ${word} ${words[at + 1] ?? '\n'} `
      return (
        title.includes(pair) &&
        titles.filter((other) => other.title.includes(pair)).length < titles.length / 2
      )
    }).length
  const [best] = titles
    .map(({ group, title }) => ({ group, score: shared(title) }))
    .sort((left, right) => right.score - left.score)
  return best !== undefined && best.score > 0 ? best.group : undefined
}

/** A heading all of whose words stand in the question. */
const headingNamed = ({ programme }: AnswerContext, text: string): Clause | undefined => {
  const words = new Set(text.match(/[\w&]+/g) ?? [])
  return programme.clauses.find((clause) => {
    if (clause.kind !== 'heading') return false
    const title = fold(clause.text).match(/[\w&]+/g) ?? []
    return title.every((word) => words.has(word))
  })
}
