import './chat/chat-panel-define.ts'
import { ChatPanel } from './chat/chat-panel.ts'

/** `/?q=…` puts a question in the field, where the reader may change it before sending it. */
const question = new URLSearchParams(location.search).get('q')
const panel = document.querySelector('tl57-chat')
if (panel instanceof ChatPanel && question !== null) panel.draft = question
