// How the name of a unit ends: decides where one name stops when no register knows it.

const ENDINGS =
  '局|委|办|中心|街道|公司|集团|大队|支队|总队|中队|部|院|处|所|署|厅|室|政府|学校|大学|中学|小学|银行|部门|单位|企业|机构|机关|管委会|委员会|办事处|开发区|园区|功能区|工业区|联合会|工会|协会|商会|学会|联社|供销社|报社|电视台|融媒体|科|股|馆|团委|党委|工委|纪委|监委|科协|文联|妇联|残联|侨联|工商联|红十字会|台办|镇|乡|村|社区|乡镇|镇街|街镇|法院|检察院|分局|指挥部|专班|领导小组|工作组|平台|110|热线';
/** Letters that end a name but also stand inside a longer word. */
const INSIDE = /(?:社会|机会|城乡|全部|内部|干部|外部|党委政府部|本部|国家机|行政处|三农办|场所|教科|卫科)$/;
const COMPLETE = new RegExp(`(?:${ENDINGS})$`);

/** A name that can stand for itself, brackets behind it left aside; `folded` is folded. */
export function isComplete(folded: string): boolean {
  const bare = folded.replace(/\([^()]*\)$/, '');
  const name = bare === '' ? folded : bare;
  return name.length >= 2 && COMPLETE.test(name) && !INSIDE.test(name);
}

/** A word that only ends another unit's name and is none by itself: 办公室 behind 区委 on the line above. */
export function isBareEnding(folded: string): boolean {
  return /^(?:办公室|办|局|委|中心|委员会|管委会|分局|街道|办事处|街道办事处|大队|支队|公司|部|院|处|科|室|\([^()]*\))$/.test(folded);
}
