// How the name of a unit ends: decides where one name stops when no register knows it.

const ENDINGS =
  '局|委|办|中心|街道|公司|集团|大队|支队|总队|中队|部|院|处|所|站|队|厂|署|厅|室|政府|校|大学|中学|小学|幼儿园|银行|支行|分行|农商行|部门|单位|企业|机构|机关|管委会|委员会|常委会|理事会|办事处|开发区|园区|功能区|新区|高新区|经开区|农高区|示范区|度假区|风景区|保税区|试验区|工业区|管区|联合会|工会|协会|商会|学会|促进会|基金会|联社|联合社|合作社|供销社|报社|电视台|气象台|融媒体|科|股|馆|团委|党委|党组|党支部|工委|纪委|监委|科协|文联|妇联|残联|侨联|工商联|红十字会|台办|人大|政协|镇|乡|村|社区|乡镇|镇街|街镇|法院|检察院|分局|指挥部|专班|专办|领导小组|工作组|平台|大厅|窗口|城投|交投|国投|林场|农场|监狱|110|热线';
/** Letters that end a name but also stand inside a longer word. */
const INSIDE = /(?:社会|机会|城乡|城镇|乡村|农村|全部|内部|干部|外部|党委政府部|本部|国家机|[区县市省直]机关|行政处|三农办|场所|教科|卫科|市场|军队|车站|高校|以上单位|革新区)$/;
const COMPLETE = new RegExp(`(?:${ENDINGS})$`);

/** A name that can stand for itself, brackets behind it left aside; `folded` is folded. 区科 is none, 区委 is one. */
export function isComplete(folded: string): boolean {
  const bare = folded.replace(/(?:\([^()]*\))+$/, '');
  const name = bare === '' ? folded : bare;
  return name.length >= 2 && COMPLETE.test(name) && !INSIDE.test(name) && !/^[区县市省][^委]$/.test(name);
}

/** A word that only ends another unit's name and is none by itself: 办公室 behind 区委 on the line above; 公室 behind 区政府办. */
export function isBareEnding(folded: string): boolean {
  return /^(?:.|办公室|公室|中心|员会|委员会|常委会|管委会|分局|街道|事处|办事处|街道办事处|道办事处|大队|支队|公司|联合社|(?:人民)?政府|\([^()]*\))$/.test(folded);
}

/** Offices whose second part says which organ it is: 宣传部 on the line below 区委 belongs to it. */
const PARTY_OFFICE = /^(?:[区县市]委|[\u4e00-\u9fff]{0,4}党工委|党委)$/;
const GOVERNMENT = /^(?:[\u4e00-\u9fff]{0,6}[区县市])?(?:人民)?政府$/;
const OF_GOVERNMENT = /^(?:各|有关|相关|办|研究室|法制|督查|工作部门|组成部门|部门|直属)/;
/** Bureaus a branch belongs to: 历山分局 below 市生态环境局. */
const HAS_BRANCHES = /(?:公安|生态环境|环境保护|自然资源(?:和规划)?|国土资源|规划|市场监督管理|市场监管|税务|烟草专卖|海关)局$/;
const BRANCH_ALONE = /^(?!公安|生态环境|环保|自然资源|国土|规划|市场|税务|交警|烟草)[^区县市局]{2,5}[区县市]?分局$/;
/** What 各部门 on the next line belongs to. */
const HEAD_OF_GROUP = /(?:^|.)(?:[区县市省]|[区县市省]直|[区县市省]属|[区县市局]机关|政府|驻[区县市]|局属|直属|所属|[和及与])$/;

/** True when a name that could stand for itself goes on, on the next line. Both are folded. */
export function goesOn(before: string, text: string): boolean {
  if (PARTY_OFFICE.test(before) && !/^[区县市各]/.test(text)) return true;
  if (GOVERNMENT.test(before) && OF_GOVERNMENT.test(text)) return true;
  if (/纪委$/.test(before) && /^(?:监委|监察委员会|监察委)/.test(text)) return true;
  return HAS_BRANCHES.test(before) && BRANCH_ALONE.test(text);
}

/** True when a line begins a collective name of its own: 各街道 below 区直部门, but not 各部门 below 区直. */
export function beginsGroup(before: string, text: string): boolean {
  return /^(?:各|所有|全体|全[区县市])/.test(text) && !HEAD_OF_GROUP.test(before);
}
