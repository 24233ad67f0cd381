import { fold } from '../vietnamese/fold.ts'

/** Attributes that people ask of a clause and that administrative programmes often leave open. */
export type Attribute =
  | 'deadline'
  | 'lead'
  | 'money'
  | 'funding'
  | 'place'
  | 'district'
  | 'site'
  | 'penalty'
  | 'yearly'
  | 'frequency'
  | 'members'
  | 'names'
  | 'signed'
  | 'procedure'

type Rule = {
  readonly attribute: Attribute
  /** The question asks for it (folded text). */
  readonly asked: RegExp
  /** The same with accents, for words that folding would confuse. */
  readonly askedAccented?: RegExp
  /** A stretch of text that states it. */
  readonly stated: RegExp
}

// Both patterns run on folded text. "năm" folds to "nam" as does "Nam"; dates need digits.
const RULES: readonly Rule[] = [
  {
    attribute: 'frequency',
    asked:
      /(?<!\w)(may thang mot lan|bao lau .{0,25}(mot|1) lan|(moi|mot|trong|hang) (nam|thang|quy|tuan) may lan|may lan (mot|moi|trong|hang) |(bao cao|hop|danh gia|kiem tra|cap nhat|so ket) may lan|dinh ky (la )?(may|bao)|mot nam may lan|(moi )?thang may lan|how often|quy hay nam|theo (ngay|tuan|thang|quy|nam) hay|bao nhieu lan|keo dai (may|bao)|(may|bao nhieu) (buoi|tiet|gio hoc|tieng))(?!\w)/,
    stated: /(?<!\w)(hang (nam|thang|quy)|moi (nam|thang|quy)|\d+ thang)/,
  },
  {
    attribute: 'deadline',
    asked:
      /(?<!\w)(khi nao|bao gio|han (chot|cuoi|hoan thanh|nop|xong|la|den)|thoi han|deadline|thoi (gian|diem) (hoan thanh|nao|thuc hien|bat dau|van hanh|xong)|ngay (nao|may|bao nhieu)|truoc ngay|den nam nao|tu nam nao|trong nam nao|nam nao(?! cung)|may thang nua|bao lau|lo trinh|xong (truoc|luc|khi)|tien do|when|by what (date|year)|(on )?(which|what) (date|day|month)|due|how long|how soon|start date|hoan thanh trong|cham nhat|thang (nao|may)|nam may|hom nao)(?!\w)/,
    askedAccented: /(?<!\p{L})quý (nào|mấy)(?!\p{L})/iu,
    stated: /(?<!\w)(nam 20\d\d|20\d\d|\d{1,2}\/\d{1,2}(\/\d{4})?|thang \d)/,
  },
  {
    attribute: 'signed',
    asked:
      /(?<!\w)((ngay|thang|nam) (ky|ban hanh)|(ky|ban hanh) (ngay|hom|khi|luc|nam|thang) nao|date of (issue|signature)|when was it (issued|signed))(?!\w)/,
    stated: /(?<!\w)(ngay \d|\d{1,2}\/\d{1,2}\/\d{4})/,
  },
  {
    attribute: 'members',
    asked:
      /(?<!\w)((lam )?pho (truong )?ban|pho (ban|thi)|uy vien|thanh vien|to giup viec|thu ky (ban|cua)|deputy|deputies|members?)(?!\w)/,
    stated: /(?<!\w)(pho (truong )?ban|uy vien|thanh vien|to giup viec)(?!\w)/,
  },
  {
    attribute: 'names',
    asked:
      /(?<!\w)(dich danh|(liet ke|neu|ghi) ten (tung|cac|cu the)|ten (tung|cac|cu the) .{0,20}(dau|nao|gi|la)|ten (tap doan|cong ty|doanh nghiep|hang|du an|phan mem) .{0,60}la gi|(du an|tap doan|cong ty|phan mem) .{0,60}ten (la )?gi|la phan mem (gi|nao)|danh sach cu the|by name)(?!\w)/,
    stated: /(?!)/,
  },
  {
    attribute: 'procedure',
    asked:
      /(?<!\w)(dau thau|chi dinh thau|nop (don|ho so|dang ky) (cho|o|tai|the|ra)|trinh tu|quy trinh xin|thu tuc xin|dieu kien .{0,15}(duoc )?xet|gpa|cap chung chi|thang diem|duoi may diem|bao nhieu diem|application (form|procedure)|how (do|can) (i|we) apply)(?!\w)/,
    stated: /(?<!\w)(dau thau|trinh tu|nop ho so|chung chi)(?!\w)/,
  },
  {
    attribute: 'lead',
    asked:
      /(?<!\w)((?<!cua )(?<!cua nhung )(?<!cua cac )(co quan|don vi|to chuc) nao(?!.*(duoc|huong))|ai (chu tri|chiu trach nhiem|phu trach|thuc hien|to chuc|trien khai|duoc giao|dam nhan|lo|van hanh|quan ly|dung ra|cam trich|cam cai|dung mui)|(?<!chua )(?<!khong )ai lam(?! (truong|pho))|do ai|chu tri|dau moi|giao (cho )?(ai|so|don vi|co quan)|(cap|co quan|noi) nao (phe )?duyet|ai (phe duyet|ky duyet|duyet|bo tien|tra tien)|tien .{0,25}ai (bo|tra|lo|chiu)|(?:who|which (agency|department|body|authority|office)) (is (responsible|in charge|the lead)|leads?|will|does|has|implements|takes|runs|carries)|who leads|responsible|in charge)(?!\w)/,
    // "sở" and "số" fold to the same.
    askedAccented: /(?<!\p{L})sở (nào|[\p{L} ]{2,30} hay (sở|công an|ủy ban|ubnd))/iu,
    stated:
      /(?<!\w)(chu tri|truong ban|dang uy ubnd|do dong chi|mat tran to quoc|ban tuyen giao|cap uy|dang bo 12|nguoi dung dau|co quan nha nuoc|cac so|to chuc dang)/,
  },
  {
    attribute: 'money',
    askedAccented: /(?<!\p{L})mấy (củ|chai)(?!\p{L})/iu,
    asked:
      /(?<!\w)(bao nhieu (tien|ty|trieu|nghin|dong)|may (ty|trieu|tram|nghin|dong|chuc)|(mot|1) cuc tien|(von|tien) (moi|tung) .{0,12}bao nhieu|co mat (tien|phi)|mat phi khong|(muc|so tien) (thuong|ho tro|hoc bong|luong|phi|chi tra)|tri gia|so tien|von (ban dau|dieu le)|von dau tu .{0,12}(bao nhieu|may|la)|tra bao nhieu|thuong bao nhieu|phi bao nhieu|cap bao nhieu|tong (muc dau tu|muc kinh phi|von|kinh phi|chi phi)|ton (bao|kem|het)|dinh muc|how much (money|will it|does it|would|is the (grant|scholarship|fund))|per month|costs?|vnd|scholarship amount)(?!\w)/,
    stated: /\d+ (ty|trieu|nghin|dong)(?!\w)/,
  },
  {
    attribute: 'funding',
    asked:
      /(?<!\w)(kinh phi (la|bao|thuc|cho|het|lay)|bao nhieu (kinh phi|von|ngan sach)|du toan|funding|budget)(?!\w)/,
    stated: /(\d+ ?%|\d+ (ty|trieu|nghin|dong)(?!\w)|bo tri ngan sach|nguon ngan sach)/,
  },
  {
    attribute: 'penalty',
    asked:
      /(?<!\w)(xu phat|bi phat|phat (tien|bao nhieu|may|nang|the nao|hanh chinh|khong|ko)|muc phat|xu ly (ky luat|the nao|ra sao)|ky luat|che tai|cach chuc|dinh chi|penalt(y|ies)|fined?|punish(ed|ment)?|sanctions?)(?!\w)/,
    stated: /(?<!\w)(xu phat|ky luat|che tai|mien tru trach nhiem)/,
  },
  {
    attribute: 'yearly',
    asked:
      /(?<!\w)(rieng (cua )?nam|tung nam|moc (rieng|trung gian|tung)|lo trinh (tung )?nam|nam 202[5-9]|annual milestones?|each year|by 202[6-9]|in 202[5-9])(?!\w)/,
    stated: /(?<!\w)(tung nam|nam 202[5-9]|giai doan 2025)/,
  },
  {
    attribute: 'district',
    asked:
      /(?<!\w)((o|tai|thuoc) )?(nhung )?(huyen|xa|phuong|thi xa|dia phuong|pho|thon|tinh) nao(?!\w)|which (districts?|communes?)/,
    stated: /(?<!\w)(thanh pho hai duong|chi linh|toan tinh|12 huyen)/,
  },
  {
    attribute: 'place',
    asked:
      /(?<!\w)((dat|xay) (o|tai) (dau|cho nao|vi tri nao|khu nao)|dia diem nao|vi tri (o )?(dau|cho nao|nao)|tru so (o )?(dau|cho nao)|nhung (benh vien|truong|don vi|doanh nghiep|so) nao|(benh vien|truong) nao|located|which (hospitals?|schools?|locations?|site))(?!\w)/,
    stated: /(?<!\w)(thanh pho hai duong|chi linh|toan tinh|12 huyen|tren he thong)/,
  },
  {
    attribute: 'site',
    asked: /(?<!\w)((trien khai|lam|thi diem|mo|thu) (o|tai) (dau|cho nao|khu nao))(?!\w)/,
    stated:
      /(?<!\w)(thanh pho hai duong|chi linh|toan tinh|12 huyen|mot so benh vien|khu kinh te|khu, cum|cum cong nghiep)/,
  },
]

/** The attributes that the question asks for, in the order of the rules. */
export const askedAttributes = (question: string): readonly Attribute[] => {
  // Folded, "mấy dòng" would ask for "mấy đồng".
  const text = fold(question.replace(/dòng/giu, 'hàng'))
  return RULES.filter(
    ({ asked, askedAccented }) => asked.test(text) || askedAccented?.test(question) === true,
  ).map(({ attribute }) => attribute)
}

/** The question without the words that ask for an attribute; folded. */
export const withoutAttributes = (question: string): string => {
  const text = fold(question.replace(/dòng/giu, 'hàng'))
  return RULES.reduce((rest, { asked }) => rest.replace(asked, ' '), text)
}

/** True when the text states such an attribute, whatever its value. */
export const statesAttribute = (text: string, attribute: Attribute): boolean =>
  RULES.find((rule) => rule.attribute === attribute)?.stated.test(fold(text)) ?? false
