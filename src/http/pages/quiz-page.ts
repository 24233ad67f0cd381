import { html } from 'hono/html'
import type { Programme } from '../../programme/clause.ts'
import type { ProgrammeMetadata } from '../../programme/metadata.ts'
import { exportFormats } from '../../quiz/export/exports.ts'
import { documentName } from './document-name.ts'
import { type Fragment, renderPage } from './page.ts'
import { outlineProgramme } from './quiz-outline.ts'
import { pageTexts } from './texts.ts'

const texts = {
  title: 'Câu hỏi ôn tập',
  description: (name: string) => `Tạo, sửa và tải bộ câu hỏi ôn tập về ${name}`,
  intro:
    'Mỗi câu lấy từ một điều khoản, có đáp án và lời trích. Hãy đọc lại trước khi dùng: câu đã sửa tay không được đối chiếu lại.',
  noScript: 'Trang tạo câu hỏi cần JavaScript.',
} as const

/** `/quiz`: where trainers make a quiz, change it and take it away. */
export const renderQuizPage = (options: {
  readonly programme: Programme
  readonly metadata: ProgrammeMetadata | null
}): Fragment => {
  const { programme, metadata } = options
  const name = documentName(programme, metadata)
  const formats = Object.entries(exportFormats).map(([id, { title, purpose }]) => ({ id, title, purpose }))
  return renderPage({
    name: 'quiz',
    title: `${texts.title} · ${pageTexts.product}`,
    description: texts.description(name),
    notice: html`<div class="intro"><h1>${texts.description(name)}</h1><p class="ai-notice">${texts.intro}</p></div>`,
    main: html`<tl57-quiz outline="${JSON.stringify(outlineProgramme(programme))}" formats="${JSON.stringify(formats)}"></tl57-quiz>
<noscript><p class="no-script">${texts.noScript}</p></noscript>`,
  })
}
