// Well-known short names of government bodies, as data: how official names are commonly shortened in print.

/**
 * Written forms of one stem, the short one last. Applied in this order to a folded name, longest forms first within a line.
 * Sources: names of the State Council's bodies (国发〔2018〕6号) and of their county-level counterparts as commonly printed.
 * A short form is only ever taken when exactly one unit of the register has it, and always with a note for the person.
 */
export const SHORT_STEMS: readonly (readonly string[])[] = [
  ['高新技术产业开发区', '高新技术开发区', '高新区'],
  ['经济技术开发区', '经济开发区', '经开区'],
  ['街道党工委办事处', '街道党工委', '街道办事处', '街道办', '街道'],
  ['镇党委政府', '镇人民政府', '镇政府', '镇党委', '镇'],
  ['乡党委政府', '乡人民政府', '乡政府', '乡党委', '乡'],
  ['纪律检查委员会监察委员会', '纪委监察委', '纪委监委'],
  ['纪检监察工作委员会', '纪检监察工委', '纪工委'],
  ['纪律检查委员会', '纪委'],
  ['监察委员会', '监察委', '监委'],
  ['政法委员会', '政法委'],
  ['机构编制委员会办公室', '编制办', '编委办', '编办'],
  ['国有资产监督管理', '国有资产管理', '国资监管', '国资'],
  ['市场监督管理', '市场监管', '市监'],
  ['地方金融监督管理', '地方金融监管', '金融监管'],
  ['综合行政执法', '综合执法'],
  ['行政审批服务', '行政审批', '审批服务'],
  ['政务服务数据管理', '政务服务管理', '政务服务'],
  ['发展和改革', '发展与改革', '发展改革', '发改'],
  ['教育和体育', '教育体育', '教体'],
  ['工业和信息化', '工业信息化', '工信'],
  ['民族宗教事务', '民族和宗教事务', '民族宗教', '民宗'],
  ['人力资源和社会保障', '人力资源社会保障', '人社'],
  ['自然资源和规划', '自然资源与规划', '自然资源规划', '资规', '自规'],
  ['住房和城乡建设', '住房城乡建设', '住建'],
  ['城市管理', '城管'],
  ['交通运输', '交通'],
  ['文化和旅游', '文化与旅游', '文化旅游', '文旅'],
  ['卫生和计划生育', '卫生计生', '卫计'],
  ['卫生健康', '卫健'],
  ['退役军人事务', '退役军人'],
  ['应急管理', '应急'],
  ['医疗保障', '医保'],
  ['投资促进', '投促'],
  ['消防救援', '消防'],
  ['交通警察', '交警'],
  ['科学技术协会', '科协'],
  ['科学技术', '科技'],
  ['残疾人联合会', '残联'],
  ['妇女联合会', '妇联'],
  ['文学艺术界联合会', '文联'],
  ['工商业联合会', '工商联'],
  ['归国华侨联合会', '侨联'],
  ['供销合作社联合社', '供销合作社', '供销联社', '供销社'],
  ['共产主义青年团委员会', '共青团委员会', '团委'],
  ['人民检察院', '检察院'],
  ['人民法院', '法院'],
  ['人民武装部', '武装部', '人武部'],
  ['人民政府', '政府'],
  ['管理委员会', '管委会'],
  ['工作委员会', '工委'],
  ['党政办公室', '党政办'],
  ['政府办公室', '政府办'],
  ['委员会', '委'],
];

const SHORT_OF = new Map<string, string>();
for (const forms of SHORT_STEMS) {
  const short = forms.at(-1) ?? '';
  for (const form of forms) if (form !== short) SHORT_OF.set(form, short);
}
/** Names in which 和 only joins two tasks: 商务和投资促进局 is also written 商务投资促进局. */
const BODY = /[局委办处部]$|中心$|办公室$/;
const STEM = new RegExp([...SHORT_OF.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** The shortest well-known form of a folded name; the name itself when no stem of the table stands in it. */
export function shortForm(folded: string): string {
  const once = folded.replace(STEM, (form) => SHORT_OF.get(form) ?? form);
  const twice = once === folded ? folded : once.replace(STEM, (form) => SHORT_OF.get(form) ?? form);
  return twice.length >= 5 && BODY.test(twice) ? twice.replace(/(?<=..)[和与及](?=..)/g, '') : twice;
}

/** A folded street's or town's name without 街道, 镇, 乡: 舜耕街道 → 舜耕; null for other names and for those that end up shorter than two letters. */
export function townless(folded: string): string | null {
  const short = shortForm(folded);
  const bare = /^([^区县市]{2,5})(?:街道|镇|乡)$/.exec(short)?.[1];
  return bare ?? null;
}
