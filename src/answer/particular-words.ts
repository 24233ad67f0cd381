import { fold } from '../vietnamese/fold.ts'
import { FRAME_WORDS } from '../vietnamese/frame-words.ts'

// Words that a question about the document itself is made of; anything else in it asks about something in particular.
const STRUCTURE_WORDS =
  /(?<!\w)(chuong trinh|hanh dong|van ban|nghi quyet|so|57|nq|tw|tinh|hai duong|nhiem vu|giai phap|nhom|phan|iii|cu the|tong|cong|co|gom|bao|nhieu|may|tat ca|ca|thay|chia|thanh|lam|lon|chinh|ten|tung|la|gi|nao|nhung|cac|ke|liet|het|ra|cho|toi|em|minh|biet|hoi|cua|trong|thi|duoc|neu|va|the|a|ah|nhi|nhe|vay|xin|giup|voi|moi|7|bay|ban|the|programme|program|how|many|groups|tasks|parts|what|are|does|have|it|in|action|and|solutions|list|all|is|there|divided|into|name|them|which|bo cuc|cau truc|ket cau|noi dung|trinh bay|ra sao|nhu|danh sach|dau viec|viec|tu dau den cuoi|thuoc|o|ngan|cai|chi dao|neu ra|day du|ro|dau dong|gach|muc|hien|xem|doc|chep|nhieu|it|nhat|quan diem|dem ho|dem|giu nguyen|thu tu|lan luot|tieu de|rut gon|gon|tom tat|tom|tach|be ra|mang|khoi|moi cai|mot cau|cau|thoi|danh so|tong hop|dong|khoan|mot luot|nguyen van|bot|sot|la ma|muc luc|gap|moc|theo nam|nhung nam|nam)(?!\w)/g

/**
 * How many words of a question name something in particular: neither the words that any question is made of, nor
 * numbers, nor those of the title.
 * @param text folded
 * @param title of the clause or section that the question names; as written
 */
export const countParticularWords = (text: string, title = ''): number => {
  const inTitle = new Set(fold(title).match(/\w+/g) ?? [])
  return text
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(STRUCTURE_WORDS, ' ')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '' && !/^\d/.test(word) && !inTitle.has(word) && !FRAME_WORDS.has(word)).length
}
