// A bulletin in the form offices print it: head, text in three sections, three attachments, 版记. The words are a sample's.
import { day } from '../../../shared/days/day.ts';
import type { Block, Outline, TableCell } from '../../../shared/outline/outline.ts';

const UNITS: [string, ...(number | null)[]][] = [
  ['党政办公室', 2, 1, null, null, 2, 2, 30],
  ['行政审批服务局（市场监督管理局）', 3, null, null, null, 3, 3, 30],
  ['公安分局', null, 1, null, null, 1, 1, 20],
  ['综合行政执法局', null, 1, null, null, 1, 1, 20],
  ['党工委政法委', 1, null, null, null, 2, 1, 12],
  ...['经济发展局', '发展软环境保障局', '生态环境分局', '消防救援大队', '党工委宣传部', '洸河街道', '黄屯街道'].map((name) => [name, 1, null, null, null, 1, 1, 10] as [string, ...(number | null)[]]),
  ['接庄街道', null, null, null, null, 1, 0, 2],
  ...['财政金融局', '城乡建设和交通局', '投资促进局', '自然资源和规划分局', '统计工作处', '交警大队', '科技创新局', '城乡统筹发展局', '应急管理局', '党工委组织部（人力资源部）', '柳行街道', '王因街道'].map(
    (name) => [name, null, null, null, null, 0, 0, 0] as [string, ...(number | null)[]],
  ),
];

const ITEMS = [
  '济宁高新区四项新举措 推进基层政务公开标准化规范化建设（政务公开看山东）',
  '济宁高新区公安分局聚力“三个坚持”推进基层警务公开工作规范化建设（政务公开看山东）',
  '济宁高新区探索“互联网+”模式 助力行政执法领域信息公开规范化建设（政务公开看山东）',
  '济宁高新区黄屯街道依托政务公开全方位关爱（政务公开经验做法）',
  '济宁高新区四项新举措 举办首次新闻发布会（政务公开经验做法）',
  '济宁高新区强化疫情信息公开助力打赢疫情防控攻坚战（政务公开经验做法）',
  '济宁高新区以政务公开为抓手 “三个强化”助力企业复工复产（政务公开经验做法）',
  '济宁高新区接庄街道全方位公开助力精准扶贫政策落地（未采用）',
  '济宁高新区多措并举开展信访条例宣传工作（未采用）',
];

const text = (id: string, words: string): Block => ({ id, kind: 'paragraph', text: words, editable: true });
const cells = (row: (string | number | null)[]): TableCell[] => row.map((value) => ({ text: value === null ? '' : String(value) }));

export const scoreTable: Extract<Block, { kind: 'table' }> = {
  id: 'scores.table',
  kind: 'table',
  columns: [{ width: 40, align: 'center' }, { width: 20 }, { width: 19 }, { width: 19 }, { width: 22 }, { width: 12 }, { width: 12 }, { width: 12 }],
  head: [
    [{ text: '单位', rowSpan: 2 }, { text: '采用情况（篇）', colSpan: 4 }, { text: '报送\n数量', rowSpan: 2 }, { text: '采用\n数量', rowSpan: 2 }, { text: '得分', rowSpan: 2 }],
    [{ text: '经验做法\n（10分）' }, { text: '看山东\n（20分）' }, { text: '工作交流\n（40分）' }, { text: '其他国家级\n（40分）' }],
  ],
  body: [...UNITS.map(cells), [{ text: '合计', strong: true }, ...cells([12, 3, 0, 0, 17, 15, 184]).map((cell) => ({ ...cell, strong: true }))]],
};

export const bulletin: Outline = {
  title: '济宁高新区管委会办公室关于1—7月份政务公开信息采用情况的通报',
  blocks: [
    { id: 'masthead', kind: 'masthead', text: '济宁高新区管委会办公室文件' },
    { id: 'number', kind: 'documentNumber', text: '济高新管办字〔2020〕11号' },
    { id: 'title', kind: 'title', text: '济宁高新区管委会办公室关于1—7月份政务公开信息采用情况的通报' },
    { id: 'to', kind: 'addressee', text: '各街道办事处，区直各部门单位，各驻区单位：' },
    text(
      'lead',
      '为落实国家、省关于全面推进政务公开工作的系列部署，加强政务公开业务交流，促进相互学习借鉴，进一步提高政务公开工作水平，国办在中国政府网创办了《政务公开工作交流》电子刊物，省政府网站开设了《政务公开看山东》专栏，市政府网站开设了《政务公开经验做法》专栏，各级都将政务公开工作信息刊发情况纳入政务公开考核，占比10%。现将1—7月份全区政务公开信息报送情况通报如下：',
    ),
    { id: 'h1', kind: 'heading', level: 1, text: '一、基本情况' },
    text('basic', '1—7月份，各街道办事处、区直各部门单位、各驻区单位报送政务公开工作信息17篇，省政府办公厅《政务公开看山东》采用3篇，市政府办公室《政务公开经验做法》采用12篇，未采用2篇。其中，各街道办事处报送信息3篇；区直各部门单位报送信息14篇。'),
    { id: 'h2', kind: 'heading', level: 1, text: '二、存在问题' },
    { id: 'h2.1', kind: 'heading', level: 2, text: '（一）重视程度不够' },
    text('p1', '仍有部分部门单位对政务公开信息报送工作了解不够，从思想上不重视、行动上不部署，迟迟没有工作进展。'),
    { id: 'h2.2', kind: 'heading', level: 2, text: '（二）报送数量少' },
    text('p2', '截至目前，全区总量仅17条，平均到每个部门0.5条，一半的部门单位报送信息数量为0，没有素材来源严重影响了我区的信息报送工作。'),
    { id: 'h3', kind: 'heading', level: 1, text: '三、工作要求' },
    {
      id: 'p3',
      kind: 'paragraph',
      text: '一是按月通报。从本月开始，政务公开信息报送工作由党政办大数据局“一月一通报”，连续两个月无持续进展的部门单位由党政办督查室下发督办单；连续三个月无持续进展的部门单位由党政办督查室予以全区通报。',
      runs: [{ text: '一是按月通报。', face: 'kai' }, { text: '从本月开始，政务公开信息报送工作由党政办大数据局“一月一通报”，连续两个月无持续进展的部门单位由党政办督查室下发督办单；连续三个月无持续进展的部门单位由党政办督查室予以全区通报。' }],
    },
    text('p4', '请各街道各部门单位高度重视，围绕《政务公开经验做法》《政务公开看山东》编发要求，结合自身工作实践，高质量报送政务公开工作举措和经验做法。'),
    { id: 'list', kind: 'attachmentList', items: ['1—7月全区政务公开工作信息得分情况', '1—7月份济宁高新区各街道、区直各部门单位和驻区单位政务公开信息报送采用清单', '高新区政务公开信息报送计分办法'] },
    { id: 'sign', kind: 'signature', issuer: '济宁高新区管委会办公室', day: day('2020-07-30'), sealed: true },
    { id: 'note', kind: 'note', text: '此件公开发布' },
    { id: 'a1', kind: 'attachment', label: '附件1', title: '2020年1—7月全区政务公开工作信息得分情况' },
    scoreTable,
    { id: 'a2', kind: 'attachment', label: '附件2', title: '1—7月份济宁高新区信息报送清单' },
    ...ITEMS.map((item, index) => text(`item.${index + 1}`, `${index + 1}. ${item}`)),
    { id: 'a3', kind: 'attachment', label: '附件3', title: '高新区政务公开信息报送计分办法' },
    text(
      'scheme',
      '国务院办公厅门户网站《政务公开工作交流》专栏或其他国家级报刊采用一篇计40分；省政府门户网站《政务公开看山东》专栏采用一篇计20分；市政府门户网站《政务公开经验做法》专栏采用一篇计10分；区级采用报送到国家、省、市级平台但是上级平台未刊发的一篇计2分；同一信息被重复采用的，以最高分为准，不重复计分。',
    ),
    { id: 'imprint', kind: 'imprint', copyTo: '区党工委各部门，区纪检监察工委，市政府办公室政务公开科，各国有企业，各有关新闻单位', issuer: '济宁高新区管委会办公室', day: day('2020-07-30') },
  ],
};
