import './quiz/quiz-panel-define.ts'

/** `/quiz?clause=III.1.7` opens the page with that clause, group or part chosen. */
const clause = new URLSearchParams(location.search).get('clause')
if (clause !== null) document.querySelector('tl57-quiz')?.setAttribute('clause', clause)
