import { enableCopyLinks } from './programme/copy-links.ts'
import { searchProgramme } from './programme/search-programme.ts'

/** Wide enough for the table of contents to stand beside the text. Same in pages.css. */
const BESIDE = '(min-width: 60rem)'

const form = document.querySelector<HTMLFormElement>('[data-search]')
const status = document.querySelector<HTMLElement>('[data-search-status]')
const article = document.querySelector('article')
const contents = document.querySelector<HTMLDetailsElement>('.contents details')

if (form !== null && status !== null && article !== null) searchProgramme({ form, status, article })
if (contents !== null) contents.open = matchMedia(BESIDE).matches
enableCopyLinks(document)
