// Patterns on folded text, without groups.

/** What people call a clause by its place: "nhiệm vụ", "mục", "dòng". */
export const UNIT =
  '(?:nhiem vu|dau viec|viec|quan diem|muc tieu|muc|gach dau dong|gach|dong|diem|chi tieu|khoan|tasks?|viewpoints?|targets?|items?)'

/** What people call a group of clauses. */
export const GROUP = '(?:nhom(?: nhiem vu)?|phan|groups?|parts?)'

/** What is picked from a row: a unit, a group, or only "cái". */
export const CALLED_UNIT = `(?:${UNIT}|${GROUP}|nv|nvu|cai|y)`

/** "còn những nhóm nào nữa", "hai nhóm kế tiếp". */
export const SEVERAL_GROUPS = /(?<!\w)(nhung|cac|hai|ba|bon|\d) nhom(?! \d)(?! nhiem vu \d)/
