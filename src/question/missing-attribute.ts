import { fold } from '../vietnamese/fold.ts'

/** Attributes that people ask of a clause and that administrative programmes often leave open. */
export type Attribute =
  | 'deadline'
  | 'lead'
  | 'money'
  | 'place'
  | 'penalty'
  | 'yearly'
  | 'frequency'
  | 'procedure'
  | 'person'
  | 'number-of-document'
  | 'date-of-document'

type Rule = {
  readonly attribute: Attribute
  /** The question asks for it (folded text). */
  readonly asked: RegExp
  /** A stretch of text that states it. */
  readonly stated: RegExp
}

// Both patterns run on folded text. "năm" folds to "nam" as does "Nam"; dates need digits.
const RULES: readonly Rule[] = [
  {
    attribute: 'deadline',
    asked:
      /(?<!\w)(khi nao|bao gio|han (chot|cuoi|hoan thanh|nop|xong|la|den)|thoi han|deadline|thoi (gian|diem) (hoan thanh|nao|thuc hien|bat dau|van hanh|xong)|ngay (nao|may|bao nhieu)|truoc ngay|den nam nao|tu nam nao|trong nam nao|nam nao|may thang nua|bao lau|lo trinh|xong (truoc|luc|khi)|tien do|when|by what (date|year)|due|how long|how soon|start date|hoan thanh trong)(?!\w)/,
    stated: /(?<!\w)(nam 20\d\d|20\d\d|\d{1,2}\/\d{1,2}(\/\d{4})?|thang \d)/,
  },
  {
    attribute: 'lead',
    asked:
      /(?<!\w)((co quan|don vi|so|so nganh|nganh|ban|phong|to chuc|benh vien|truong) nao (?!.*(duoc|huong))|ai (chu tri|lam|chiu trach nhiem|phu trach|thuc hien|to chuc|trien khai|duoc giao|dam nhan|lo|phai lam)|do ai|chu tri|dau moi|giao (cho )?(ai|so|don vi|co quan)|(?:who|which (agency|department|body|authority|office)) (is|leads?|will|does|has|implements|takes|runs|carries)|who leads|responsible|in charge|so .{2,20} hay (so|cong an|ubnd|ban))(?!\w)/,
    stated:
      /(?<!\w)(chu tri|truong ban|dang uy ubnd|do dong chi|mat tran to quoc|ban tuyen giao|cap uy|dang bo 12|nguoi dung dau|co quan nha nuoc|cac so|to chuc dang)/,
  },
  {
    attribute: 'money',
    asked:
      /(?<!\w)(bao nhieu (tien|ty|trieu|dong|kinh phi|von|ngan sach)|may (ty|trieu|tram|nghin|dong|chuc)|kinh phi (la|bao|thuc|cho|het)|ton (bao|kem|het)|muc (thuong|ho tro|hoc bong|luong|phi|dau tu|chi tra)|tri gia|so tien|bao nhieu dong|von (ban dau|dieu le|dau tu)|tong (muc|von|kinh phi|chi phi)|du toan|tra bao nhieu|how much (money|will|does|is)|cost|costs|budget|funding|vnd|scholarship amount|cap bao nhieu|thuong bao nhieu|phi bao nhieu)(?!\w)/,
    stated: /(\d+ ?%|\d+ (ty|trieu|nghin|dong)(?!\w))/,
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
      /(?<!\w)(rieng (cua )?nam|tung nam|moc (rieng|nam|trung gian|tung)|lo trinh (tung )?nam|nam 202[5-9]|annual milestones?|each year|by 202[6-9]|in 202[5-9])(?!\w)/,
    stated: /(?<!\w)(tung nam|nam 202[5-9]|giai doan 2025)/,
  },
  {
    attribute: 'frequency',
    asked:
      /(?<!\w)(may thang mot lan|bao lau (mot|1) lan|may lan|dinh ky (may|bao)|mot nam may lan|(moi )?thang may lan|how often|quy hay nam|bao nhieu lan)(?!\w)/,
    stated: /(?<!\w)(hang (nam|thang|quy)|moi (nam|thang|quy)|\d+ thang)/,
  },
  {
    attribute: 'place',
    asked:
      /(?<!\w)((dat|xay|nam|trien khai|lam|thi diem|mo|o) (o|tai) (dau|dia phuong nao|huyen nao|xa nao|cho nao|vi tri nao|khu nao)|dia diem nao|dia phuong nao|huyen nao|nhung (benh vien|truong|huyen|xa|don vi|doanh nghiep|so) nao|(benh vien|truong) nao|o dau vay|located|which (hospitals?|schools?|districts?|locations?|site))(?!\w)/,
    stated: /(?<!\w)(thanh pho hai duong|chi linh|khu kinh te|toan tinh|12 huyen)/,
  },
]

/** The attributes that the question asks for, in the order of the rules. */
export const askedAttributes = (question: string): readonly Attribute[] => {
  const text = fold(question)
  return RULES.filter(({ asked }) => asked.test(text)).map(({ attribute }) => attribute)
}

/** True when the text states such an attribute, whatever its value. */
export const statesAttribute = (text: string, attribute: Attribute): boolean =>
  RULES.find((rule) => rule.attribute === attribute)?.stated.test(fold(text)) ?? false
