// What people put around a question in Vietnamese chat; each with and without accents.
const OPENINGS =
  /^(?:(?:dạ|da|ạ|vâng|vang|alo|hi|hello|chào|chao|xin chào|xin chao|kính chào|ad|admin|shop|bot|trợ lý|tro ly)[\s,.:!]+|(?:bạn|ban|em|anh|chị|chi|ad|cô|co|bác|bac|mọi người|moi nguoi)\s+(?:ơi|oi|à)[\s,.:!]+|(?:xin|cho|làm ơn cho|lam on cho|vui lòng cho|vui long cho)\s+(?:phép\s+)?(?:(?:em|tôi|toi|mình|minh|cháu|chau|anh|chị|chi|hỏi|hoi)\s+)?(?:xin\s+)?(?:hỏi|hoi)(?:\s+(?:chút|chut|với|voi|nhờ|nho|là|la|cái|cai|tí|ti|một chút|mot chut))*[\s,.:!]+|(?:em|tôi|toi|mình|minh|cháu|chau)\s+(?:muốn|muon|xin|cần|can)\s+(?:hỏi|hoi)(?:\s+(?:là|la|về|ve))?[\s,.:!]+)+/iu
const CLOSINGS =
  /(?:[\s,.!?]+(?:(?:em|tôi|toi|mình|minh|cháu|chau)\s+)?(?:xin\s+)?(?:cảm ơn|cam on|cám ơn|thanks|thank you|tks)(?:\s+(?:ạ|a|nhiều|nhieu|bạn|ban|ad|anh|chị|chi|trước|truoc|mọi người|moi nguoi|rất|rat|nhé|nhe))*[\s.!]*)+$/iu

/** The question without the courtesies around it; the whole text when nothing else is in it. */
export const withoutCourtesies = (question: string): string => {
  const bare = question
    .replace(OPENINGS, '')
    .replace(CLOSINGS, (closing) => (closing.includes('?') ? '?' : ''))
  return bare.trim().length < SHORTEST ? question : bare.trim()
}

/** Less than this is a greeting and no question. */
const SHORTEST = 4
