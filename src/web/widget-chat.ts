export { mountChat } from './widget/mount-chat.ts'
