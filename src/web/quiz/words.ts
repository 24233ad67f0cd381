import type { Difficulty, ItemKind } from '../../quiz/item.ts'
import type { Failure } from './quiz-client.ts'

const list = (numbers: readonly number[]): string => numbers.join(', ')

/** Every word of the trainer's page. */
export const quizWords = {
  kinds: {
    single: 'Chọn một',
    multiple: 'Chọn nhiều',
    'true-false': 'Đúng/Sai',
    fill: 'Điền khuyết',
    match: 'Ghép đôi',
  } satisfies Readonly<Record<ItemKind, string>>,
  difficulties: { 1: 'Dễ', 2: 'Trung bình', 3: 'Khó' } satisfies Readonly<Record<Difficulty, string>>,
  form: {
    heading: 'Lựa chọn',
    scope: 'Phạm vi',
    scopeChosen: (count: number) => (count === 0 ? 'Toàn văn (chưa chọn mục nào)' : `Đã chọn ${count} mục`),
    clearScope: 'Bỏ chọn',
    openPart: (label: string) => `Các mục của ${label}`,
    count: 'Số câu',
    kinds: 'Loại câu',
    kindsMissing: 'Chọn ít nhất một loại câu.',
    difficulty: 'Độ khó',
    anyDifficulty: 'Tất cả',
    version: 'Đề',
    versionHint: 'Ba đề có câu khác nhau, loại câu và độ khó như nhau.',
    seed: 'Mã đề',
    seedHint: 'Cùng mã đề và cùng lựa chọn thì ra cùng bộ câu hỏi.',
    anotherSeed: 'Đổi',
    anotherSeedLabel: 'Đổi mã đề',
    make: 'Tạo bộ câu hỏi',
    makeAgain: 'Tạo lại bộ câu hỏi',
    making: 'Đang tạo…',
  },
  empty: {
    heading: 'Chưa có bộ câu hỏi',
    text: 'Chọn phạm vi, số câu và loại câu rồi bấm “Tạo bộ câu hỏi”. Sau đó có thể sửa, đổi thứ tự, bỏ hoặc thay từng câu trước khi tải về.',
  },
  quiz: {
    title: 'Tên bộ câu hỏi',
    facts: (form: string, seed: number, count: number) => `Đề ${form} · mã đề ${seed} · ${count} câu`,
    byDifficulty: 'Theo độ khó',
    byKind: 'Theo loại câu',
    byClause: (count: number) => `Theo điều khoản (${count})`,
    times: (count: number) => `${count} câu`,
    edit: 'Soạn thảo',
    preview: 'Xem như người học',
    views: 'Cách xem',
    items: 'Các câu hỏi',
    made: (count: number) => `Đã tạo ${count} câu hỏi.`,
    fewer: (asked: number, made: number) =>
      `Phạm vi và lựa chọn này chỉ có ${made} câu phù hợp, ít hơn ${asked} câu đã yêu cầu.`,
    none: 'Phạm vi này không có câu hỏi phù hợp. Hãy mở rộng phạm vi, chọn thêm loại câu hoặc để độ khó “Tất cả”.',
    noneLeft: 'Bộ câu hỏi không còn câu nào. Bấm “Tạo lại bộ câu hỏi” để tạo lại từ đầu.',
    replaceEdits:
      'Tạo lại sẽ thay cả bộ câu hỏi, kể cả những câu đã sửa tay. Bấm nút một lần nữa để tiếp tục.',
  },
  item: {
    number: (number: number) => `Câu ${number}`,
    edited: 'Đã sửa tay',
    key: 'đáp án đúng',
    isTrue: 'Đúng',
    isFalse: 'Sai',
    accepted: 'Chấp nhận',
    clauses: 'Căn cứ',
    explanation: 'Giải thích',
    drag: (number: number) => `Kéo để đổi chỗ câu ${number}`,
    up: (number: number) => `Chuyển câu ${number} lên`,
    down: (number: number) => `Chuyển câu ${number} xuống`,
    edit: 'Sửa',
    editLabel: (number: number) => `Sửa câu ${number}`,
    another: 'Thay câu khác',
    anotherLabel: (number: number) => `Thay câu khác: câu ${number}`,
    remove: 'Bỏ',
    removeLabel: (number: number) => `Bỏ câu ${number}`,
    moved: (from: number, to: number) => `Câu ${from} đã chuyển thành câu ${to}.`,
    removed: (number: number) => `Đã bỏ câu ${number}.`,
    restored: (number: number) => `Đã đặt lại câu ${number}.`,
    undo: 'Hoàn tác',
    replaced: (number: number) => `Đã thay câu ${number}.`,
    noOther: 'Phạm vi này không còn câu nào khác cùng loại và cùng độ khó.',
    saved: (number: number) => `Đã lưu câu ${number}.`,
  },
  editor: {
    stem: 'Câu hỏi',
    fillHint: 'Giữ dấu …… ở chỗ người học phải điền.',
    options: 'Phương án',
    option: (letter: string) => `Phương án ${letter}`,
    isKey: (letter: string) => `${letter} là đáp án đúng`,
    keyHint: 'Đánh dấu đáp án đúng.',
    addOption: 'Thêm phương án',
    removeOption: (letter: string) => `Bỏ phương án ${letter}`,
    judgement: 'Khẳng định này',
    accepted: 'Các câu trả lời được chấp nhận, mỗi dòng một câu',
    pairs: 'Các cặp đúng',
    left: (number: number) => `Vế trái ${number}`,
    right: (number: number) => `Vế phải ${number}`,
    explanation: 'Giải thích',
    difficulty: 'Độ khó',
    save: 'Lưu',
    cancel: 'Hủy',
    note: 'Câu sửa tay không được đối chiếu lại với văn bản.',
    problems: {
      stem: 'Câu hỏi không được để trống.',
      blank: 'Câu hỏi điền khuyết cần có đúng một dấu ……',
      options: 'Mỗi phương án cần có nội dung, không trùng nhau.',
      keys: 'Câu chọn nhiều cần ít nhất hai đáp án đúng và ít nhất một phương án sai.',
      accepted: 'Cần từ một đến mười hai câu trả lời được chấp nhận.',
      pairs: 'Mỗi cặp cần đủ hai vế; các vế trái không trùng nhau, các vế phải không trùng nhau.',
      explanation: 'Giải thích không được để trống.',
    },
  },
  preview: {
    note: 'Người học chỉ thấy câu hỏi; đáp án và giải thích hiện ra sau khi nộp bài.',
    blank: 'Câu trả lời',
    choose: 'Chọn…',
    submit: 'Nộp bài thử',
    again: 'Làm lại',
    score: (right: number, all: number) => `Đúng ${right}/${all} câu.`,
    right: 'Đúng.',
    wrong: 'Chưa đúng.',
    answer: (key: string) => `Đáp án: ${key}`,
  },
  exports: {
    online: 'Muốn người học làm bài trực tuyến và xem kết quả theo đơn vị:',
    openSession: 'Mở phiên ôn tập từ bộ câu hỏi này',
    heading: 'Tải về',
    working: 'Đang tạo tệp…',
    done: (name: string) => `Đã tạo tệp ${name}.`,
    omittedKind: (numbers: readonly number[]) =>
      `Không có trong tệp vì định dạng không có loại câu này: câu ${list(numbers)}.`,
    omittedLength: (numbers: readonly number[]) =>
      `Không có trong tệp vì câu hỏi hoặc phương án quá dài: câu ${list(numbers)}.`,
  },
  failure: (failure: Failure): string => {
    switch (failure.kind) {
      case 'unreachable':
        return 'Chưa kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại; bộ câu hỏi đang soạn vẫn được giữ.'
      case 'rejected':
        return failure.detail
      case 'unexpected':
        return 'Máy chủ trả lời không đúng mong đợi. Hãy thử lại sau ít phút.'
    }
  },
} as const
