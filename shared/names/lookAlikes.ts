// Characters that are mistaken for one another by eye, by typing or by a scanner, as data.

/** Each string is one family. Only used to rank candidates: a look-alike is never taken for the character itself. */
const FAMILIES = [
  '嬴赢羸', '己已巳', '未末', '候侯', '戊戌戍', '晴睛', '荼茶', '茌茬', '沭沐', '莱菜', '洸洗', '柳抑', '屯电', '庄压', '接按', '园圆',
  '管菅', '士土', '干千', '大太犬', '日曰', '人入', '王玉', '因困囚', '政玫', '障降', '域城', '区巨', '桥挢', '泊治', '河何', '湖潮',
  '山出', '川州', '石右', '田由甲申', '白自百', '问间', '闸闹', '陈阵', '阳阴', '岭领', '溪奚', '埠阜', '滕藤', '邹皱', '兖衮', '鄄甄',
  '淄缁', '沂忻', '潍维', '峄绎', '郯剡', '莒营', '泗四', '财材', '税悦', '计汁', '审宙', '监蓝', '统经', '应庆', '急悬', '卫工', '建健',
  '司同', '信佶', '访坊', '党觉', '宜宣', '部陪', '处外', '局居',
];

const FAMILY_OF = new Map<string, number>();
FAMILIES.forEach((family, index) => {
  for (const letter of family) if (!FAMILY_OF.has(letter)) FAMILY_OF.set(letter, index);
});

/** True when two different characters are easily mistaken for one another. */
export function looksAlike(first: string, second: string): boolean {
  const family = FAMILY_OF.get(first);
  return family !== undefined && family === FAMILY_OF.get(second);
}
