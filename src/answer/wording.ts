import type { SmalltalkTopic } from '../question/small-talk.ts'

/** Every text that an extractive answer adds to the programme's own words. */
export type Wording = {
  readonly clauseLead: (label: string) => string
  readonly missingNumber: (number: string) => string
  readonly nearestHolds: (label: string, children: readonly string[]) => string
  readonly whichOne: (number: string) => string
  readonly whichTopic: string
  readonly sectionHolds: (label: string, title: string, count: number) => string
  readonly headingHolds: (label: string, count: number) => string
  readonly partsCount: (count: number) => string
  readonly groupsCount: (groups: number, tasks: number) => string
  readonly tasksCount: (tasks: number, groups: number) => string
  readonly childrenCount: (label: string, count: number, noun: string) => string
  readonly tasks: (count: number) => string
  /** Of several groups together. */
  readonly total: (tasks: number) => string
  /** Two things stand in one group, or in two. */
  readonly sameGroup: string
  readonly otherGroups: string
  readonly belongsTo: (task: string, group: string, title: string) => string
  readonly neighbour: (place: Place, of: string, label: string) => string
  readonly noNeighbour: (relation: 'next' | 'previous', of: string) => string
  readonly mentions: (topic: string, count: number) => string
  readonly inventory: (kind: string, count: number) => string
  readonly absent: (what: string, label: string) => string
  readonly absentPart: (part: string) => string
  readonly absentInProgramme: (what: string) => string
  readonly statedInstead: string
  /** Beside an answer to the rest of the question. */
  readonly alsoAbsent: (what: string) => string
  readonly refused: string
  readonly nearest: string
  readonly notSo: string
  readonly indeed: string
  readonly suspected: (original: string, why: string) => string
  readonly conflictingDates: (document: string) => string
  readonly compared: string
  readonly targetYear: (year: string) => string
  readonly inVietnamese: string
  readonly smalltalk: Readonly<Record<SmalltalkTopic, string>>
  readonly attributes: Readonly<Record<string, string>>
  readonly next: {
    readonly whole: (label: string) => string
    readonly group: (number: string) => string
    readonly targets: string
    readonly groups: string
    readonly boards: string
  }
}
/** Where a clause stands, beside another or in what holds it. */
export type Place = 'next' | 'previous' | 'first' | 'last' | 'penultimate' | 'middle' | 'nth'

/** The same in both languages: suggested questions speak the programme's own. */
const NEXT_QUESTIONS: Wording['next'] = {
  whole: (label) => `${label} nói gì?`,
  group: (number) => `Nhóm nhiệm vụ ${number} gồm những nhiệm vụ nào?`,
  targets: 'Các chỉ tiêu có con số đến năm 2030?',
  groups: 'Chương trình có mấy nhóm nhiệm vụ?',
  boards: 'Có những Ban Chỉ đạo nào?',
}

export const VIETNAMESE: Wording = {
  clauseLead: (label) => `**${label}:**`,
  missingNumber: (number) => `Chương trình không có mục ${number}.`,
  nearestHolds: (label, children) =>
    children.length === 0 ? `Gần nhất là ${label}.` : `${label} chỉ gồm: ${children.join(', ')}.`,
  whichOne: (number) => `Chương trình có nhiều chỗ mang số ${number}. Anh/chị muốn hỏi chỗ nào?`,
  whichTopic: 'Câu hỏi có thể hiểu theo nhiều cách. Anh/chị muốn hỏi nội dung nào?',
  sectionHolds: (label, title, count) => `**${label} – ${title}** gồm ${count} mục:`,
  headingHolds: (label, count) => `**${label}** gồm ${count} nội dung:`,
  partsCount: (count) => `Chương trình hành động gồm ${count} phần:`,
  groupsCount: (groups, tasks) =>
    `Phần nhiệm vụ, giải pháp gồm **${groups} nhóm** với tổng cộng ${tasks} nhiệm vụ:`,
  tasksCount: (tasks, groups) =>
    `Chương trình nêu tổng cộng **${tasks} nhiệm vụ**, chia thành ${groups} nhóm:`,
  childrenCount: (label, count, noun) => `**${label}** có **${count} ${noun}**:`,
  tasks: (count) => `${count} nhiệm vụ`,
  total: (tasks) => `Cộng lại là **${tasks} nhiệm vụ**:`,
  sameGroup: 'Hai nội dung này **cùng một nhóm nhiệm vụ**:',
  otherGroups: 'Hai nội dung này thuộc **hai nhóm nhiệm vụ khác nhau**:',
  belongsTo: (task, group, title) => `Nội dung này là ${task}, thuộc **${group}** (${title}).`,
  neighbour: (relation, of, label) =>
    ({
      next: `Ngay sau ${of} là **${label}**:`,
      previous: `Ngay trước ${of} là **${label}**:`,
      first: `Mục đầu tiên của ${of} là **${label}**:`,
      last: `Mục cuối cùng của ${of} là **${label}**:`,
      penultimate: `Mục áp chót của ${of} là **${label}**:`,
      middle: `Mục chính giữa của ${of} là **${label}**:`,
      nth: `Mục đó của ${of} là **${label}**:`,
    })[relation],
  noNeighbour: (relation, of) =>
    relation === 'next' ? `${of} là mục cuối cùng của văn bản.` : `${of} là mục đầu tiên của văn bản.`,
  mentions: (topic, count) => `“${topic}” được nêu tại ${count} điều khoản:`,
  inventory: (kind, count) => `Chương trình nêu ${kind} tại ${count} điều khoản:`,
  absent: (what, label) => `Chương trình **không quy định ${what}** đối với nội dung này (${label}).`,
  absentPart: (part) => `Văn bản chương trình **không có ${part}**.`,
  absentInProgramme: (what) => `Văn bản chương trình **không ghi ${what}**.`,
  statedInstead: 'Chương trình chỉ nêu:',
  alsoAbsent: (what) => `Chương trình không quy định ${what} đối với nội dung này.`,
  refused:
    'Nội dung này **không có trong Chương trình hành động** thực hiện Nghị quyết số 57-NQ/TW của tỉnh Hải Dương, nên tôi không trả lời để tránh sai lệch.',
  nearest: 'Các điều khoản gần nhất với câu hỏi:',
  notSo: '**Chưa đúng với văn bản.** Chương trình ghi:',
  indeed: '**Đúng với văn bản.** Chương trình ghi:',
  suspected: (original, why) => `*Lưu ý: cụm từ “${original}” được giữ nguyên như văn bản nguồn. ${why}*`,
  conflictingDates: (document) => `*Lưu ý: chương trình ghi ngày của ${document} không thống nhất:*`,
  compared: 'So sánh theo văn bản:',
  targetYear: (year) => `Mục tiêu đến năm ${year}`,
  inVietnamese: '',
  smalltalk: {
    greeting:
      'Xin chào! Tôi là Trợ lý 57, trả lời câu hỏi về Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW của tỉnh Hải Dương. Anh/chị muốn tra cứu nội dung nào?',
    thanks: 'Rất vui được hỗ trợ. Khi cần tra cứu thêm, anh/chị cứ đặt câu hỏi.',
    goodbye: 'Tạm biệt và chúc anh/chị công tác tốt.',
    identity:
      'Tôi là Trợ lý 57, một hệ thống trí tuệ nhân tạo chuyên trả lời về Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW của tỉnh Hải Dương. Tôi không phải là người; mỗi câu trả lời đều dẫn điều khoản để anh/chị kiểm tra.',
    ability:
      'Tôi tra cứu Chương trình hành động: nội dung từng nhiệm vụ, chỉ tiêu và con số, cơ quan chịu trách nhiệm, danh sách nhiệm vụ theo nhóm, những chỗ nhắc đến một lĩnh vực. Có thể hỏi bằng lời thường, không dấu hoặc viết tắt, ví dụ “nhiệm vụ 3.6 là gì”. Điều gì chương trình không nêu, tôi sẽ nói rõ.',
    praise: 'Cảm ơn anh/chị. Anh/chị muốn tra cứu thêm nội dung nào không?',
    complaint:
      'Xin lỗi vì câu trả lời chưa đáp ứng. Anh/chị có thể nêu rõ số nhiệm vụ hoặc nội dung cần tìm để tôi tra cứu lại.',
    acknowledgement: 'Vâng. Khi cần tra cứu thêm, anh/chị cứ đặt câu hỏi.',
    chat: 'Cảm ơn anh/chị đã trò chuyện. Tôi chỉ tra cứu được Chương trình hành động; anh/chị muốn hỏi nội dung nào?',
  },
  attributes: {
    deadline: 'thời hạn hoàn thành',
    lead: 'cơ quan chủ trì',
    money: 'số tiền hoặc mức kinh phí cụ thể',
    funding: 'kinh phí cụ thể',
    place: 'địa điểm hoặc danh sách đơn vị cụ thể',
    district: 'địa phương cụ thể',
    site: 'địa điểm cụ thể',
    penalty: 'mức xử phạt hoặc hình thức kỷ luật',
    yearly: 'mốc riêng cho từng năm',
    frequency: 'tần suất cụ thể',
    members: 'thành phần, thành viên cụ thể',
    names: 'tên cụ thể',
    procedure: 'hồ sơ, trình tự, điều kiện cụ thể',
    signed: 'ngày ký, ngày ban hành',
    issueNumber: 'số, ký hiệu văn bản',
    issueDate: 'ngày ban hành',
    detail: 'chi tiết được hỏi',
    figure: 'con số cụ thể',
  },
  next: NEXT_QUESTIONS,
}

export const ENGLISH: Wording = {
  clauseLead: (label) => `**${label}:**`,
  missingNumber: (number) => `The programme has no item ${number}.`,
  nearestHolds: (label, children) =>
    children.length === 0 ? `The nearest is ${label}.` : `${label} holds only: ${children.join(', ')}.`,
  whichOne: (number) => `Several items of the programme are numbered ${number}. Which one do you mean?`,
  whichTopic: 'The question can be read in several ways. Which do you mean?',
  sectionHolds: (label, title, count) => `**${label} – ${title}** has ${count} items:`,
  headingHolds: (label, count) => `**${label}** has ${count} items:`,
  partsCount: (count) => `The action programme has ${count} parts:`,
  groupsCount: (groups, tasks) =>
    `The tasks and solutions form **${groups} groups** with ${tasks} tasks in all:`,
  tasksCount: (tasks, groups) => `The programme sets **${tasks} tasks** in ${groups} groups:`,
  childrenCount: (label, count) => `**${label}** has **${count}** items:`,
  tasks: (count) => `${count} tasks`,
  total: (tasks) => `Together **${tasks} tasks**:`,
  sameGroup: 'Both are in **the same task group**:',
  otherGroups: 'They are in **two different task groups**:',
  belongsTo: (task, group, title) => `This is ${task}, in **${group}** (${title}).`,
  neighbour: (relation, of, label) =>
    ({
      next: `Directly after ${of} comes **${label}**:`,
      previous: `Directly before ${of} comes **${label}**:`,
      first: `The first item of ${of} is **${label}**:`,
      last: `The last item of ${of} is **${label}**:`,
      penultimate: `The last item but one of ${of} is **${label}**:`,
      middle: `The middle item of ${of} is **${label}**:`,
      nth: `That item of ${of} is **${label}**:`,
    })[relation],
  noNeighbour: (relation, of) =>
    relation === 'next' ? `${of} is the last item of the text.` : `${of} is the first item of the text.`,
  mentions: (topic, count) => `“${topic}” stands in ${count} clauses:`,
  inventory: (_kind, count) => `The programme states this in ${count} clauses:`,
  absent: (what, label) => `The programme **does not state ${what}** for this (${label}).`,
  absentPart: (part) => `The programme **has no such part** (${part}).`,
  absentInProgramme: (what) => `The text of the programme **does not state ${what}**.`,
  statedInstead: 'It only says:',
  alsoAbsent: (what) => `The programme does not state ${what} for this.`,
  refused:
    'This is **not in the action programme** of Hải Dương province for Resolution 57-NQ/TW, so I do not answer it.',
  nearest: 'The clauses nearest to the question:',
  notSo: '**Not so.** The programme says:',
  indeed: '**Yes.** The programme says:',
  suspected: (original) =>
    `*Note: the words “${original}” are given as they stand in the source and may be a slip.*`,
  conflictingDates: (document) => `*Note: the programme gives different dates for ${document}:*`,
  compared: 'Side by side:',
  targetYear: (year) => `Target for ${year}`,
  inVietnamese: 'The programme states (the official text is in Vietnamese):',
  smalltalk: {
    greeting:
      'Hello! I answer questions about the action programme of Hải Dương province for Resolution 57-NQ/TW. What would you like to look up?',
    thanks: 'You are welcome. Ask whenever you need to look something up.',
    goodbye: 'Goodbye.',
    identity:
      'I am Trợ lý 57, an AI system that answers questions about the action programme of Hải Dương province for Resolution 57-NQ/TW. I am not a person; every answer names its clause so that you can check it.',
    ability:
      'I look up the action programme: what each task says, targets and figures, responsible bodies, lists of tasks, where a field is mentioned. What the programme does not say, I tell you so.',
    praise: 'Thank you. What else would you like to look up?',
    complaint:
      'Sorry that the answer did not help. Name the task number or the subject and I will look again.',
    acknowledgement: 'Fine. Ask whenever you need to look something up.',
    chat: 'Thank you for the chat. I can only look up the action programme; what would you like to know of it?',
  },
  attributes: {
    deadline: 'a deadline',
    lead: 'a lead agency',
    money: 'an amount of money',
    funding: 'a budget',
    place: 'a place or a list of units',
    district: 'a district or commune',
    site: 'a place',
    penalty: 'a penalty',
    yearly: 'milestones for single years',
    frequency: 'how often',
    members: 'its members',
    names: 'names',
    procedure: 'a procedure or conditions',
    signed: 'a date of signature',
    issueNumber: 'its own document number',
    issueDate: 'its own date of issue',
    detail: 'the detail asked for',
    figure: 'a figure',
  },
  next: NEXT_QUESTIONS,
}
