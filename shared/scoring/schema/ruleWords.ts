// What the published schema says of the members of every rule kind; the kind's own sentence comes from the registry.
import type { ruleBase } from '../kinds/kind.ts';
import type { Rule } from '../kinds/registry.ts';
import type { UnitsData } from '../classes.ts';
import type { Words } from './words.ts';

type Own<K extends Rule['kind']> = Omit<Extract<Rule, { kind: K }>, keyof typeof ruleBase | 'kind'>;

export const unitsWords: Words<UnitsData> = {
  groups: '单位的分组（单位名录里写的）是其中之一。',
  tiers: '单位的数量级（单位名录里写的）是其中之一。',
  classes: '单位属于本办法 classes 里的这几类，写分类的代号。',
  names: '只这几个单位，写名称或别名。',
  except: '不含这几个单位，写名称或别名。',
};

/** What every rule carries. */
export const ruleBaseWords = {
  id: '规则的代号，办法里不能重复。其他规则用它指这条规则。',
  clause: '依据的条款，写 clauses 里的代号；这条规则的每一行明细都引用它。',
  when: '只在某种读法之下执行，例如 {"reading": "A1", "is": ["sum"]}；写几个条件的要同时满足。不写就总是执行。',
  units: ['只适用于哪些单位；写了几项的要同时满足。不写就适用于所有单位。', unitsWords],
} as const;

const PER = 'week 周（周一至周日）、month 月、quarter 季度、halfYear 半年、year 年、span 整个计分时期';
const COUNTED = '一个周期算在它最后一天所在的计分时期里：跨期的一周、一季算在结束的那一期，期初以前报送的也数进来；到期末还没有结束的不计。';
const LINES = '周期：month 月、quarter 季度、halfYear 半年、year 年、span 整个计分时期。只看本次计分时期以内的明细，按明细所在的月份归入周期。';
const OVER = '写规则的代号；连同前面的规则对它们的调整一起算。';
const ITEMS = '只能写按一件一件信息计分的规则：按刊物计分、报送计分、报送未采用、批示加分，以及调整它们的倍数计分、合报。';
const CHOICE = '也可以写 {"reading": "读法代号"}，由读法决定。';
const MEASURE = '数哪些信息，写 measures 里的代号。';
const NEED_WHEN = '只在某种读法之下要求这一项。';

export const ruleWords: { [K in Rule['kind']]: { note: string; members: Words<Own<K>> } } = {
  quota: {
    note: '豁免的单位不计；单位在周期里存续过一天就计。',
    members: {
      per: `任务的周期：${PER}。${COUNTED}`,
      needs: ['任务数，几项都要完成。', { measure: MEASURE, atLeast: '至少报送多少。', when: NEED_WHEN }],
      monthNeeds: ['周期长于一个月的，计分的那个月还要另外完成的任务数；没有完成的那个月不得分。', { measure: MEASURE, atLeast: '当月至少报送多少。', when: NEED_WHEN }],
      points: '完成得多少分。',
      mode: 'allOrNothing：完成得全分，没有完成不得分；proportional：按完成的比例得分，有几项任务的按比例最小的一项，最多得全分。',
      award: `once：一个周期计一次，计在最后一天所在的月份；eachMonth：周期里每个月各计一次；monthsMet：只在报送了所要求信息的那几个月各计一次。后两种，任务已经完成的不等周期结束。按周的只能写 once。${CHOICE}`,
    },
  },
  excess: {
    note: '',
    members: { per: `周期：${PER}。${COUNTED}`, measure: MEASURE, above: '任务数；超过它的部分才加分。', points: '每超过一条加多少分。', most: '一个周期最多加多少分；不写就不封顶。' },
  },
  shortfall: {
    note: '豁免的单位不扣。',
    members: {
      needs: ['任务数；各项分别扣分。', { measure: MEASURE, atLeast: '应报送多少。', per: `周期：${PER}。${COUNTED}`, when: NEED_WHEN }],
      points: '每少一条扣多少分，写成负数。',
    },
  },
  base: {
    note: '豁免的单位没有；单位在周期里存续过一天就有。',
    members: { points: '底分。', per: '多长时间给一次：month 月、quarter 季度、halfYear 半年、year 年、span 整个计分时期。计在周期的最后一天所在的月份；到期末还没有结束的周期不给。', name: '分项的名称，例如“信息报送”；明细里写“信息报送底分”。' },
  },
  pointsPerItem: { note: '按报送日期计入月份；计数口径按采用日期计的，按第一次采用的日期。', members: { measure: '给哪些信息计分，写 measures 里的代号。', points: '每条计多少分。' } },
  pointsPerOutlet: {
    note: '同一信息被几处采用的，每一次采用各计一次；要就高的另写“就高不重复”。没有定分值的采用计0分，列在明细里。几条规则给同样的采用定分值的会分别计分，要用适用的单位、读法、计数口径分开。',
    members: {
      prices: [
        '各刊物的分值。采用形式另有分值的先按形式；某种读法之下的分值先于总是适用的分值。',
        { outlet: '刊物，写 outlets 里的代号。', forms: '只限这几种采用形式（采用登记里写的，例如综合、简讯）；不写就是其余的所有形式。', points: '每采用一次计多少分。', when: '只在某种读法之下用这个分值。' },
      ],
      measure: '只给这个计数口径以内的信息计分，其余采用计0分；写 measures 里的代号。',
    },
  },
  submittedNotAdopted: { note: '登记为没有上报的计0分，没有登记是否上报的视为已上报。办法没有列出的刊物采用了，也算采用。', members: { points: '每篇计多少分。' } },
  instruction: {
    note: '批示写在采用登记里，随那一次采用计入月份。',
    members: {
      levels: [
        '批示的各级。',
        {
          names: '登记里的写法，例如省领导、省委书记。登记的文字里含有这个写法也算；含有几级的写法，就是有几级批示。',
          points: '加多少分。',
          forms: ['这几种采用形式另定分值。', { forms: '采用形式，例如综合。', points: '加多少分。' }],
          mark: '在通报里标注在标题后面，例如“★★”。',
          clause: '这一级依据的条款，写代号；不写就是规则的条款。',
        },
      ],
      take: `highest：同一信息有几件批示的只计分值最高的一件；each：每一级各计一件，同一级有几件的只计一件。${CHOICE}`,
    },
  },
  events: {
    note: 'points（每件定分）和 range（由人定分）写其中一项。',
    members: {
      events: '事项的写法，与加减分登记里写的一样；空格、全角半角不论。',
      zero: '列出、但不加分也不扣分的事项，例如“已作说明”的。',
      points: '每件（人次、篇）加多少分；扣分写成负数。',
      range: ['每一条登记的分值由人在这个幅度内确定，两端都含；还没有确定或者超出幅度的计0分。', { from: '下限，例如 -100。', to: '上限，例如 -50。' }],
      free: '一个周期里最早的多少件不计；只用于每件定分的。',
      most: '一个周期最多计多少件；只用于每件定分的。',
      per: 'free、most 按什么周期数：month 月、quarter 季度、halfYear 半年、year 年、span 整个计分时期。周期里本期以前发生的也数进去。',
      counted: `inSpan：计在事项发生的月份；yearEnd：全年的都计在12月，计分时期里有12月31日才计。${CHOICE}`,
    },
  },
  commissioned: {
    note: '按时完成的计在交稿的那天，其余一般计在要求交稿的那天；还没有到期的不计。',
    members: {
      by: '约稿方，与约稿登记里写的一样；不写就是所有约稿方。没有一条规则列出的约稿方，不加不扣，列在明细里。',
      done: '按时完成的每件计多少分。',
      late: '过了要求的日期才交的每件计多少分；扣分写成负数。',
      missed: '没有交或者判为没有完成的每件计多少分；扣分写成负数，不能是正数。',
      excused: '迟交、没有完成，但已作合理说明的每件计多少分；不写就不加不扣。',
    },
  },
  adoptionRate: {
    note: '豁免的单位不看。采用率是周期里报送的信息，到期末至少被办法所列刊物采用一次的占多少。',
    members: {
      measure: MEASURE,
      per: 'month 月、quarter 季度、halfYear 半年、year 年、span 整个计分时期。计在周期最后一天所在的计分时期里。',
      bands: ['各档采用率，单位是百分数，0至100。从上往下第一个符合的算数，所以范围小的写在前面；互相交叉、永远轮不到的不接收。都不符合的不加不扣。', { below: '低于百分之多少，不含这个数。', atLeast: '不低于百分之多少，含这个数。', points: '加多少分；扣分写成负数。' }],
      minimum: '报送不足这么多条的不看采用率。',
    },
  },
  multiply: {
    note: '每一次采用（没有采用的按每条信息）在各条规则下的得分分别乘。',
    members: {
      over: `给哪些规则的得分乘倍数。${OVER}${ITEMS}`,
      cases: [
        '几种情形。一种情形里写了几个条件的要同时满足，没有条件的总是符合。',
        {
          factor: '倍数：2 是加倍，0.5 是减半。',
          outlets: '被这几种刊物采用，写 outlets 里的代号。',
          forms: '采用形式是这几种。',
          kinds: '信息的类别是这几种。',
          instructions: '采用登记里的批示含有这几种写法之一；["*"] 是任何批示。',
          shared: 'true：只限几个单位合报的；false：只限一个单位单独报的。',
        },
      ],
      take: '几种情形都符合的：first 写在最前面的算数，highest 倍数最高的算数。',
    },
  },
  share: {
    note: '只管几个单位合报、已经得分的信息。',
    members: {
      over: `分哪些规则的得分。${OVER}${ITEMS}`,
      how: `equal：由各单位均分；fixed：每个单位按 points 计。${CHOICE}`,
      points: '按定额计的，每个单位多少分。',
      each: '按定额计的：adoption 每一次采用各计一次；item 不论几处采用，每条信息只计一次。',
    },
  },
  highestOnly: {
    note: '同一次采用按几条规则得的分合起来比；分值相等的计较早的一次。',
    members: { over: `哪几条规则的得分就高。${OVER}${ITEMS}` },
  },
  instead: {
    note: '按每条信息比；两类都得了分才替代。写在哪里都在就高不重复之后执行。',
    members: { by: `前一类得分（例如批示分）的规则。${OVER}${ITEMS}`, of: `被替代的一类得分（例如采用分）的规则。${OVER}${ITEMS}`, how: `higher：两类各自合计，取高的一类；always：有前一类就不计后一类。${CHOICE}` },
  },
  average: {
    note: '合计除以周期里属于本次计分时期的月数，没有得分的月份也算一个月。',
    members: { over: `哪几条规则取平均。${OVER}`, per: '在多长的周期里平均：quarter 季度、halfYear 半年、year 年、span 整个计分时期。' },
  },
  cap: {
    note: '',
    members: { over: `哪几条规则合起来封顶。${OVER}`, most: '合起来最多多少分。', least: '合起来最少多少分；给扣分封顶的写成负数，例如 -10 是最多扣10分。most 和 least 至少写一项。', per: '周期：month 月、quarter 季度、halfYear 半年、year 年、span 整个计分时期。同一周期里、本次计分时期以前（办法执行以后）已经得的分也算进上限，所以各季之和与全年相同。' },
  },
  floor: {
    note: '写在哪里都在取平均、封顶之后执行。一条规则又加分又扣分的（约稿），它加的分不抵扣的分。',
    members: {
      deductions: `扣到下限为止的扣分规则，至少有一条会扣分。${OVER}`,
      from: '从哪几条规则的得分里扣；不写就是其余的全部规则（except 里的除外）。',
      except: '没有写 from 的，这几条规则的分不算在可扣的得分里（另外照扣、可以扣到下限以下的）。',
      at: '下限，一般是0。',
      per: LINES,
    },
  },
};
