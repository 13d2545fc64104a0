// What the published schema says of every part of a scheme beside its rules.
import type { MeasureData } from '../measures.ts';
import type { Scheme } from '../scheme.ts';
import { unitsWords } from './ruleWords.ts';
import type { Words } from './words.ts';

const DAY = '写作 2020-07-01';
const CLAUSE = '依据的条款，写 clauses 里的代号。';
const CHOICE = '也可以写 {"reading": "读法代号"}，由读法决定。';

const filterWords: Words<Omit<MeasureData['cases'][number], 'when'>> = {
  kinds: '信息的类别（报送登记里写的，例如动态、调研）是其中之一。',
  notKinds: '信息的类别不是其中任何一种。',
  marks: '信息有这些标记（例如已审核签字、附佐证）；写了几种的要全都有。',
  minWords: '至少多少字；没有登记字数的也算。',
  maxWords: '最多多少字；没有登记字数的也算。',
  adoptedBy: '到计分时期末已被其中任何一种刊物采用，写 outlets 里的代号；["*"] 是办法所列的任何刊物。',
};

export const partWords: Words<Omit<Scheme, 'rules'>> = {
  id: '办法的代号，以字母开头，由不超过40个字母、数字、连字符和下划线组成，例如 hitech-2020。已有的代号不能再用。',
  name: '办法的名称。',
  from: `生效的第一天，${DAY}。`,
  to: `适用的最后一天，${DAY}；没有写明失效的写 null。`,
  source: ['出处。', { document: '文件的名称。', documentNumber: '文号。', attachment: '在文件的哪一部分，例如“附件3”。', issuer: '印发的单位。', issuedOn: `印发的日期，${DAY}。` }],
  text: '办法的原文，一字不改，一段一项。',
  clauses: ['规则所依据的条款，从原文里照录。', { id: '条款的代号，办法里不能重复；规则的 clause 写它。', label: '人们怎样称呼这一条，例如“附件3第1项”；明细里写它。', text: '条文，一字不改。' }],
  outlets: [
    '刊物、平台，按通报表格里的先后。登记里写的刊物不在其中的，采用计0分并列在明细里。',
    {
      id: '刊物的代号。',
      name: '名称，不加书名号。与登记里写的名称比较时，书名号、空格、全角半角和末尾的“专栏”不论。',
      aliases: '登记里可能用的其他名称。',
      level: '级别：national 国家级、provincial 省级、city 市级、district 区县级。',
      printed: '通报表格里这一列的表头，例如“《政务公开看山东》（20分）”。',
      host: '主办单位，通报里写在刊物名称前面，例如“省政府办公厅”。',
    },
  ],
  readings: [
    '读法：原文可以有几种理解的地方，把几种理解都写出来，计分时选一种。',
    {
      id: '读法的代号；规则的 when、写 {"reading": …} 的地方用它。',
      quote: '有几种理解的原话，一字不改。',
      where: '原话在哪里。',
      question: '要定的是什么，写成一个问题。',
      options: ['几种理解，至少两种。', { id: '这种理解的代号。', text: '这种理解怎么说。', value: '用在写 {"reading": …} 的地方时的取值，例如 eachMonth；不写就是代号。' }],
      taken: '没有另选时取哪一种，写它的代号。',
    },
  ],
  classes: [
    '办法自己划分的单位类别，例如第一数量级。一个单位只属于一类：先看名称，再看数量级，再看分组；写在几类里的属于写在前面的一类。',
    { id: '分类的代号。', name: '分类的名称，写在表里。', groups: '单位名录里的分组是其中之一的单位。', tiers: '单位名录里的数量级是其中之一的单位。', names: '这几个单位，写名称或别名。' },
  ],
  measures: [
    '计数口径：哪些信息算一条。写了几个条件的要同时满足，没有条件的是所有报送的信息。',
    {
      id: '计数口径的代号。',
      name: '明细里怎么称呼，例如“主动报送信息”。',
      unit: '量词：条、篇。',
      ...filterWords,
      countedBy: '写了 adoptedBy 的，一条信息算在哪个周期：adoption 第一次这样被采用的日期所在的周期；submission 报送日期所在的周期。不写就与 dating 相同。',
      cases: ['另一种读法之下的条件：第一个符合读法的代替上面的全部条件。', { when: '在哪种读法之下。', ...filterWords }],
    },
  ],
  replaces: '接替哪个办法，写它的代号：那个办法到本办法生效的前一天为止，跨着两个办法的时期分段计分。没有接替的写 null。',
  dating: `采用计入哪个月：adoption 按采用日期，没有登记采用日期的按报送日期；submission 一律按报送日期。${CHOICE}`,
  ranking: [
    '名次。',
    {
      by: '除了总名次，还在什么范围里排：group 同一分组，tier 同一数量级，class 本办法的同一分类（要写 classes），all 所有单位。',
      ties: '得分相同的怎样排：shared 是 1、2、2、4；dense 是 1、2、2、3。',
      then: '得分相同时先比什么：adopted 采用条数、submitted 报送条数，多的在前；比过仍相同的并列。',
      of: ['名次和首位末位只按这几条规则的得分排；不写就按总分。', { rules: '规则的代号。', when: '只在某种读法之下这样排。' }],
    },
  ],
  placings: [
    '表扬、批评、评优的名单，按名次或者按事项。豁免的单位不在内。',
    {
      list: 'commended 通报表扬、criticised 通报批评、advanced 年终评优；评优只在计分时期是整年（1月1日至12月31日）时列出。',
      per: '在什么范围里数：all 所有单位、group 每个分组、tier 每个数量级、class 本办法的每个分类（要写 classes）。',
      among: '只在这几个分组、数量级或分类里数，写名称。',
      units: ['只在这些单位里数；写了几项的要同时满足。', unitsWords],
      when: '只在某种读法之下列这份名单。',
      from: 'top 从前面数、bottom 从后面数。',
      places: '数多少名。得分相同的并列，所以可能多出几个；得分全都相同或者只有一个单位的，没有首位末位。',
      events: '不按名次：计分时期里有这些加减分事项的单位都列入。',
      clause: CLAUSE,
    },
  ],
  cumulative: '表里是否另列从1月1日起的累计得分和名次。',
  conversion: [
    '折算：把得分折成考核里的分值；不折算的写 null。',
    {
      clause: CLAUSE,
      to: '折成的满分，例如 10。',
      method: 'best：得分最高的单位得满分，其余按比例；bestOfClass：本办法的每个分类里得分最高的得满分（要写 classes）；full：得到 full 所写的分就得满分。折算的结果不低于0，不超过满分。',
      full: '按 full 折算的，多少分得满分。',
    },
  ],
  passMark: ['不达标线：得分低于它的单位列出；没有的写 null。', { below: '低于多少分，不含这个数。', clause: CLAUSE }],
  zeroListsExcept: ['零报送、零采用名单不列哪些单位；写了几项的要同时满足。', unitsWords],
  escalation: [
    '连续升级：连续多少个月没有进展，怎样处理；没有的写 null。豁免的单位不看。',
    {
      since: '这个规定从哪个月起执行，写作 2020-07。',
      progress: `一个月里有什么算有进展：submitted 有报送，adopted 有采用，either 有其中之一。${CHOICE}`,
      months: `span：计分时期里的月份都数；issued：从 since 那个月数起，计分时期以前的也数。${CHOICE}`,
      streak: `atEnd：要一直连续到计分时期末；anywhere：在计分时期里哪一段都可以。${CHOICE}`,
      reached: `highest：只按达到的最重的一级处理；every：达到的每一级都列。${CHOICE}`,
      by: `calendar：按整个的自然月数，计分时期只占一部分的月份不算没有进展；rolling：按任意连续30天为一个月数，与计分时期以前的日子连起来，只能看有没有报送。${CHOICE}`,
      steps: ['各级，按月数从少到多。', { months: '连续多少个月。', step: 'named 点名、inform 告知书、talk 约谈、supervision 督办单、circular 全区通报。', clause: CLAUSE }],
    },
  ],
  bulletin: [
    '通报里的用语，出通报时还可以改。',
    { subject: '通报什么，例如“政务公开信息采用情况”。', item: '报送的是什么，例如“政务公开工作信息”。', opening: '开头，到“现将……通报如下”以前。', request: '最后的要求。', groups: ['通报里提到各分组的先后和叫法。', { group: '单位名录里的分组。', said: '通报里怎么叫，例如“各街道办事处”。' }] },
  ],
};
