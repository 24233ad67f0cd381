/**
 * Folded syllables that questions are made of whatever they are about ("những", "nào", "cho", "biết"): they say how
 * somebody asks, not what of.
 */
export const FRAME_WORDS: ReadonlySet<string> = new Set(
  'a ai anh ban bao bi bo boi cac cai can cau chi chinh cho chu chung chuong co con cua cung da day de den di diem dieu do du dung duoc duong em gi giup gom ha hai hay het hien hoac hoi hom hon ke kem khi khoan khong la lai lam len lien liet luon ma may minh moi mot muc muon nao nay ne nen neu nghia nguoi nhac nhe nhi nhiem nhieu nhom nhu nhung noi o phai phan qua quan ra rang rat rieng roi sao sau se so tai tat ten the theo thi thuoc tim tinh toan toi tong trich trinh trong truoc tu tung va van vao ve vi viec voi vu vua xin xuat y yeu'.split(
    ' ',
  ),
)
