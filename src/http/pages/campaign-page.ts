import { Hono } from 'hono'
import { html } from 'hono/html'
import { readSessionCode } from '../../quiz/campaign/session-code.ts'
import { type Fragment, renderPage } from './page.ts'
import { pageTexts } from './texts.ts'

/** What the frames of these pages say; the words inside are in src/web/campaign. */
const texts = {
  learner: { title: 'Phiên ôn tập', description: 'Vào làm bài ôn tập về chương trình bằng mã phiên.' },
  trainer: { title: 'Khu vực giảng viên', description: 'Mở, theo dõi và kết thúc các phiên ôn tập.' },
  daily: { title: 'Mỗi ngày một câu', description: 'Mỗi ngày một câu hỏi về chương trình.' },
  noScript: 'Trang này cần JavaScript.',
} as const

const render = (name: 'learner' | 'trainer' | 'daily', main: Fragment): Fragment =>
  renderPage({
    name,
    title: `${texts[name].title} · ${pageTexts.product}`,
    description: texts[name].description,
    notice: html``,
    main: html`${main}<noscript><p class="no-script">${texts.noScript}</p></noscript>`,
  })

const learnerPage = (code: string): Fragment =>
  render('learner', html`<tl57-learner code="${code}"></tl57-learner>`)

/** `/s/<code>` for learners (`/s` asks for the code), `/giang-vien` for trainers, `/hom-nay` for everybody. */
export const campaignPages = (): Hono => {
  const trainerPage = render('trainer', html`<tl57-trainer></tl57-trainer>`)
  const dailyPage = render('daily', html`<h1>${texts.daily.title}</h1><tl57-daily></tl57-daily>`)
  const enterCode = learnerPage('')
  return new Hono()
    .get('/s', (context) => context.html(enterCode))
    .get('/s/:code', (context) => {
      const code = readSessionCode(context.req.param('code'))
      return code === null ? context.redirect('/s') : context.html(learnerPage(code))
    })
    .get('/giang-vien', (context) => context.html(trainerPage))
    .get('/hom-nay', (context) => context.html(dailyPage))
}
