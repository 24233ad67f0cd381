import type { WriteExport } from './exported-file.ts'
import { type Choice, columnsFor, layOutPaper, type PaperQuestion } from './paper.ts'
import { printableStyle } from './printable-style.ts'
import { exportWords as words } from './words.ts'
import { escapeXml as text } from './xml.ts'

type Heading = { readonly title: string; readonly facts: string }

const header = (name: string, { title, facts }: Heading): string =>
  `<header><h1>${text(name)}</h1><p class="title">${text(title)}</p><p class="facts">${text(facts)}</p></header>`

const person = (...fields: readonly string[]): string =>
  `<div class="person">${fields.map((field) => `<p>${text(field)}:</p>`).join('')}</div>`

const choiceList = (choices: readonly Choice[], columns: 1 | 2 | 4): string =>
  choices.length === 0
    ? ''
    : `<ol class="choices in-${columns}">${choices
        .map((choice) => `<li><span>${choice.letter}.</span><span>${text(choice.text)}</span></li>`)
        .join('')}</ol>`

const question = (asked: PaperQuestion): string => {
  const left = asked.left.map((side, at) => ({ letter: String(at + 1), text: side }))
  const answers =
    left.length === 0
      ? choiceList(asked.choices, columnsFor(asked.choices))
      : `<div class="pairs">${choiceList(left, 1)}${choiceList(asked.choices, 1)}</div>`
  return `<div class="question">
<p><b>${words.question(asked.number)}.</b> ${text(asked.stem)}</p>
${asked.instruction === null ? '' : `<p class="instruction">${asked.instruction}</p>`}
${answers}
</div>`
}

const answerField = (asked: PaperQuestion): string => {
  switch (asked.kind) {
    case 'fill':
      return '<span class="line"></span>'
    case 'match':
      return `<span class="blanks">${asked.left.map((_, at) => `<span>${at + 1} – ……</span>`).join('')}</span>`
    default:
      return `<span class="bubbles">${asked.choices.map(({ letter }) => `<span>${letter}</span>`).join('')}</span>`
  }
}

const keyRow = (asked: PaperQuestion): string => `<tr>
<td class="number">${asked.number}</td>
<td class="answer">${asked.answer === '' ? '' : `<p><b>${asked.answer}</b></p>`}${asked.kind === 'match' ? '' : text(asked.answerText)}</td>
<td class="ground"><p class="label">${asked.clauses.map(({ id, label }) => text(label === id ? id : `${label} (${id})`)).join('; ')}</p><p>${text(asked.explanation)}</p></td>
</tr>`

/** One page that prints on A4: question paper, answer sheet, and the key with the clauses it rests on. */
export const writePrintableHtml: WriteExport = (source) => {
  const { title, form, seed, items } = source.quiz
  const questions = layOutPaper(source)
  const heading = { title, facts: words.facts({ form, seed, count: items.length }) }
  const sheet = questions.map(
    (asked) => `<li><b>${words.question(asked.number)}</b>${answerField(asked)}</li>`,
  )
  return {
    content: `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(`${title} (${words.form(form)})`)}</title>
<style>${printableStyle}
</style>
</head>
<body>
<section>
${header(words.paper, heading)}
${questions.map(question).join('\n')}
</section>
<section>
${header(words.answerSheet, heading)}
${person(words.name, words.unit, words.date, words.score)}
<p class="note">${words.sheetNote}</p>
<ol class="sheet">${sheet.join('\n')}</ol>
</section>
<section class="key">
${header(words.key, heading)}
<p class="note">${words.note}</p>
<table>
<thead><tr><th class="number" scope="col">${words.columns.question}</th><th scope="col">${words.columns.key}</th><th scope="col">${words.columns.clauses}</th></tr></thead>
<tbody>
${questions.map(keyRow).join('\n')}
</tbody>
</table>
</section>
</body>
</html>
`,
    omitted: [],
  }
}
