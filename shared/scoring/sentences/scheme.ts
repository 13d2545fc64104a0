// Sentences of everything a scheme says besides its rules, in sections: outlets, measures, classes, readings, places, lists, steps.
import { monthOf } from '../../days/day.ts';
import { freshId } from '../freshId.ts';
import type { Scheme } from '../scheme.ts';
import { anyParts } from './form.ts';
import type { AnyPart, Part } from './form.ts';
import { endWords, levelWords, listWords, placingPerWords, rankWords, stepWords, thenWords, tieWords } from './words.ts';

const firstClause = (scheme: Scheme): string => scheme.clauses[0]?.id ?? '';
const ids = (list: readonly { id: string }[]): string[] => list.map((one) => one.id);

const filters: readonly Part<Scheme['measures'][number]['cases'][number] | Scheme['measures'][number]>[] = [
  { maybe: 'kinds', add: '只计某些类别', make: () => ['调研'], parts: ['，只计', { field: 'kinds', name: '信息类别', as: 'names', from: 'kinds' }, '类信息'] },
  { maybe: 'notKinds', add: '不计某些类别', make: () => ['转载'], parts: ['，不计', { field: 'notKinds', name: '不计的类别', as: 'names', from: 'kinds' }, '类信息'] },
  { maybe: 'marks', add: '须有标记', make: () => ['已审核签字'], parts: ['，须登记为', { field: 'marks', name: '标记', as: 'names', from: 'marks' }] },
  { maybe: 'minWords', add: '字数不少于', make: () => 500, parts: ['，不少于', { field: 'minWords', name: '字数不少于', as: 'count', least: 1, unit: '字' }] },
  { maybe: 'maxWords', add: '字数不多于', make: () => 3000, parts: ['，不多于', { field: 'maxWords', name: '字数不多于', as: 'count', least: 1, unit: '字' }] },
  { maybe: 'adoptedBy', add: '须被采用', make: () => ['*'], parts: ['，须被', { field: 'adoptedBy', name: '采用的刊物', as: 'outlets', any: '任一刊物' }, '采用'] },
];

const outlets: readonly Part<Scheme>[] = [
  {
    list: 'outlets',
    lines: true,
    name: '刊物',
    between: '；',
    add: '再加一个刊物',
    make: (scheme) => ({ id: freshId('outlet', ids(scheme.outlets)), name: '新刊物', aliases: [], level: 'city', printed: '《新刊物》', host: '' }),
    each: [
      '《',
      { field: 'name', name: '刊物名称', as: 'text' },
      '》，',
      { field: 'level', name: '级别', as: 'choice', words: levelWords },
      { maybe: 'host', add: '写主办单位', blank: '', make: () => '市政府办公室', parts: ['，', { field: 'host', name: '主办单位', as: 'text' }, '主办'] },
      '，表头印作“',
      { field: 'printed', name: '表头', as: 'text' },
      '”',
      { maybe: 'aliases', add: '写别名', blank: [], make: () => ['别名'], parts: ['，又写作', { field: 'aliases', name: '别名', as: 'names' }] },
    ],
  },
];

const measures: readonly Part<Scheme>[] = [
  {
    list: 'measures',
    lines: true,
    name: '计数口径',
    between: '；',
    add: '再加一种计数口径',
    make: (scheme) => ({ id: freshId('measure', ids(scheme.measures)), name: '主动报送信息', unit: '条', cases: [] }),
    each: [
      '“',
      { field: 'name', name: '名称', as: 'text' },
      '”以',
      { field: 'unit', name: '单位', as: 'text' },
      '计',
      ...(filters as readonly Part<Scheme['measures'][number]>[]),
      { maybe: 'countedBy', add: '写明采用的怎样计入周期', make: () => 'adoption', parts: ['，', { field: 'countedBy', name: '采用的怎样计入周期', as: 'choice', words: { adoption: '按采用日期计入周期', submission: '按报送日期计入周期' } }] },
      {
        maybe: 'cases',
        add: '某种读法下另计',
        blank: [],
        make: () => [{ when: { reading: '', is: [''] } }],
        parts: [
          '；',
          {
            list: 'cases',
            name: '另计的情形',
            between: '；',
            add: '再加一种情形',
            make: () => ({ when: { reading: '', is: [''] } }),
            each: [{ field: 'when', name: '适用的读法', as: 'when' }, '改为', ...(filters as readonly Part<Scheme['measures'][number]['cases'][number]>[])],
          },
        ],
      },
    ],
  },
];

const classes: readonly Part<Scheme>[] = [
  {
    list: 'classes',
    lines: true,
    name: '单位分类',
    between: '；',
    add: '再加一类',
    make: (scheme) => ({ id: freshId('class', ids(scheme.classes)), name: '新的一类' }),
    each: [
      '“',
      { field: 'name', name: '名称', as: 'text' },
      '”',
      { maybe: 'groups', add: '按分组', make: () => ['街道'], parts: ['，分组为', { field: 'groups', name: '分组', as: 'names', from: 'groups' }, '的单位'] },
      { maybe: 'tiers', add: '按数量级', make: () => ['第一数量级'], parts: ['，数量级为', { field: 'tiers', name: '数量级', as: 'names', from: 'tiers' }, '的单位'] },
      { maybe: 'names', add: '按名单', make: () => ['某单位'], parts: ['，包括', { field: 'names', name: '单位名单', as: 'names', from: 'units' }] },
    ],
  },
];

const readings: readonly Part<Scheme>[] = [
  {
    list: 'readings',
    lines: true,
    name: '读法',
    between: '；',
    add: '再加一处读法',
    make: (scheme) => ({ id: freshId('reading', ids(scheme.readings)), quote: '原文中的话', where: '', question: '这句话怎样理解？', options: [{ id: 'a', text: '第一种理解' }, { id: 'b', text: '第二种理解' }], taken: 'a' }),
    each: [
      '原文',
      { field: 'quote', name: '原文', as: 'long', quoted: true },
      { maybe: 'where', add: '写出处', blank: '', make: () => '第一部分', parts: ['（', { field: 'where', name: '出处', as: 'text' }, '）'] },
      '：',
      { field: 'question', name: '问题', as: 'long' },
      '可以理解为：',
      { list: 'options', name: '理解', lines: true, between: '；', add: '再加一种理解', least: 2, make: (_scheme, owner: Scheme['readings'][number]) => ({ id: freshId('option', ids(owner.options)), text: '另一种理解' }), each: [{ field: 'text', name: '理解', as: 'long' }] },
      '。本办法取：',
      { field: 'taken', name: '取哪一种', as: 'taken' },
    ],
  },
];

const rankingParts: readonly Part<Scheme['ranking']>[] = [
  '除总名次以外，按',
  { field: 'by', name: '排名范围', as: 'choice', words: rankWords },
  '排名；得分相同的，',
  { field: 'ties', name: '得分相同时', as: 'choice', words: tieWords },
  { maybe: 'then', add: '同分时再比', blank: [], make: () => ['adopted' as const], parts: ['，先比', { field: 'then', name: '同分时再比', as: 'choices', words: thenWords }] },
  {
    maybe: 'of',
    add: '只按部分得分排名',
    make: (scheme: Scheme) => ({ rules: scheme.rules.slice(0, 1).map((rule) => rule.id) }),
    parts: [
      '；名次只看',
      { within: 'of', parts: ['按', { field: 'rules', name: '排名依据的规则', as: 'rules' }, '得的分', { maybe: 'when', add: '只在某种读法下', make: () => ({ reading: '', is: [''] }), parts: ['（', { field: 'when', name: '适用的读法', as: 'when' }, '）'] }] },
    ],
  },
];

const ranking: readonly Part<Scheme>[] = [
  { within: 'ranking', parts: rankingParts },
  '。采用算在哪个月：',
  { field: 'dating', name: '采用算在哪个月', as: 'choice', words: { adoption: '按采用日期，没有登记的按报送日期', submission: '一律按报送日期' } },
  '。通报表',
  { field: 'cumulative', name: '年累计', as: 'flag', words: { true: '另列年初以来的累计得分', false: '不列年累计' } },
  { maybe: 'zeroListsExcept', add: '零报送名单不列某些单位', make: () => ({ groups: ['驻区'] }), parts: ['。零报送、零采用名单不列', { field: 'zeroListsExcept', name: '名单不列的单位', as: 'units' }] },
];

const placings: readonly Part<Scheme>[] = [
  {
    list: 'placings',
    lines: true,
    name: '表扬和批评',
    between: '；',
    add: '再加一个名单',
    make: (scheme) => ({ list: 'criticised', per: 'all', from: 'bottom', places: 1, clause: firstClause(scheme) }),
    each: [
      {
        only: (placing) => placing.events === undefined,
        parts: [
          { field: 'per', name: '在哪些单位中', as: 'choice', words: placingPerWords },
          { maybe: 'among', add: '只限某几组', make: () => ['街道'], parts: ['（只限', { field: 'among', name: '只限某几组', as: 'names', from: 'groups' }, '）'] },
          '得分',
          { field: 'from', name: '前或后', as: 'choice', words: endWords },
          { field: 'places', name: '名次数', as: 'count', least: 1, unit: '名' },
          '的',
        ],
      },
      { maybe: 'events', add: '改为按事项列入', make: () => ['重大信息迟报'], parts: ['期内登记有', { field: 'events', name: '事项', as: 'names', from: 'events' }, '的单位'] },
      { maybe: 'units', add: '限定单位', make: () => ({ groups: ['街道'] }), parts: ['（只看', { field: 'units', name: '限定的单位', as: 'units' }, '）'] },
      '，列入',
      { field: 'list', name: '名单', as: 'choice', words: listWords },
      { maybe: 'when', add: '只在某种读法下', make: () => ({ reading: '', is: [''] }), parts: ['（', { field: 'when', name: '适用的读法', as: 'when' }, '）'] },
      '（依据',
      { field: 'clause', name: '依据的条款', as: 'clause' },
      '）',
    ],
  },
];

const stepParts: readonly Part<NonNullable<Scheme['escalation']>>[] = [
  '从',
  { field: 'since', name: '从哪个月起', as: 'month' },
  '起，',
  { field: 'progress', name: '什么算有进展', as: 'choice', words: { submitted: '当月有报送就算有进展', adopted: '当月有采用才算有进展', either: '当月有报送或者采用都算有进展' } },
  '；',
  {
    list: 'steps',
    name: '各级',
    between: '，',
    add: '再加一级',
    least: 1,
    make: (scheme: Scheme, owner: NonNullable<Scheme['escalation']>) => ({ months: (owner.steps.at(-1)?.months ?? 0) + 1, step: 'circular' as const, clause: firstClause(scheme) }),
    each: ['连续', { field: 'months', name: '连续月数', as: 'count', least: 1, unit: '个月' }, '没有进展的', { field: 'step', name: '处理', as: 'choice', words: stepWords }, '（依据', { field: 'clause', name: '依据的条款', as: 'clause' }, '）'],
  },
  '；',
  { field: 'months', name: '从哪个月数起', as: 'choice', words: { span: '计分时期内的月份都数', issued: '只数实行以后的月份' } },
  '，',
  { field: 'streak', name: '连到哪里', as: 'choice', words: { atEnd: '连续到期末的才算', anywhere: '期内任何一段连续都算' } },
  '，',
  { field: 'by', name: '按月或按天', as: 'choice', words: { calendar: '按自然月', rolling: '按连续30天' } },
  '，',
  { field: 'reached', name: '几级都达到时', as: 'choice', words: { highest: '几级都达到的只取最高的一级', every: '达到的每一级都列' } },
];

const escalation: readonly Part<Scheme>[] = [
  {
    maybe: 'escalation',
    add: '加上连续几个月没有进展的升级',
    make: (scheme) => ({ since: monthOf(scheme.from), progress: 'submitted', months: 'span', streak: 'atEnd', reached: 'highest', by: 'calendar', steps: [{ months: 2, step: 'supervision', clause: firstClause(scheme) }] }),
    parts: [{ within: 'escalation', parts: stepParts }],
  },
];

const totals: readonly Part<Scheme>[] = [
  { maybe: 'passMark', add: '加上不达标线', make: (scheme) => ({ below: 6, clause: firstClause(scheme) }), parts: [{ within: 'passMark', parts: ['得分低于', { field: 'below', name: '不达标线', as: 'points' }, '的列为不达标（依据', { field: 'clause', name: '依据的条款', as: 'clause' }, '）。'] }] },
  {
    maybe: 'conversion',
    add: '加上折算',
    make: (scheme) => ({ clause: firstClause(scheme), to: 10, method: 'best' }),
    parts: [
      {
        within: 'conversion',
        parts: [
          '得分折算为',
          { field: 'to', name: '折算的满分', as: 'points' },
          '，',
          { field: 'method', name: '折算方法', as: 'choice', words: { best: '以最高的得分为满分', bestOfClass: '以同类单位最高的得分为满分', full: '以规定的得分为满分' } },
          { maybe: 'full', add: '写规定的得分', make: () => 100, parts: ['（', { field: 'full', name: '规定的得分', as: 'points' }, '）'] },
          '（依据',
          { field: 'clause', name: '依据的条款', as: 'clause' },
          '）。',
        ],
      },
    ],
  },
];

const bulletin: readonly Part<Scheme>[] = [
  {
    within: 'bulletin',
    parts: [
      '通报的事由是“',
      { field: 'subject', name: '事由', as: 'text' },
      '”，报送的是“',
      { field: 'item', name: '报送的内容', as: 'text' },
      '”。',
      { maybe: 'opening', add: '写开头的话', blank: '', make: () => '为进一步做好政务公开工作，', parts: ['开头：', { field: 'opening', name: '开头的话', as: 'long' }] },
      { maybe: 'request', add: '写结尾的要求', blank: '', make: () => '请各单位高度重视。', parts: ['结尾的要求：', { field: 'request', name: '结尾的要求', as: 'long' }] },
      {
        maybe: 'groups',
        add: '写各组单位的叫法',
        blank: [],
        make: () => [{ group: '街道', said: '各街道办事处' }],
        parts: [
          '按分组说到单位时：',
          {
            list: 'groups',
            lines: true,
            name: '各组的叫法',
            between: '；',
            add: '再写一组',
            make: () => ({ group: '新的一组', said: '各单位' }),
            each: ['“', { field: 'group', name: '分组', as: 'text' }, '”称作“', { field: 'said', name: '叫法', as: 'text' }, '”'],
          },
        ],
      },
    ],
  },
];

export interface Section {
  id: string;
  title: string;
  about: string;
  parts: readonly AnyPart[];
}
const section = (id: string, title: string, about: string, parts: readonly Part<Scheme>[]): Section => ({ id, title, about, parts: anyParts(parts) });

/** In the order a person meets them. */
export const sections: readonly Section[] = [
  section('outlets', '刊物', '计分的刊物、专栏和平台；登记里写别名的，也认作同一刊物。', outlets),
  section('measures', '计数口径', '任务数按哪些报送来数。', measures),
  section('classes', '单位分类', '办法自己划分的单位，例如第一、第二数量级。', classes),
  section('readings', '读法', '原文可以作不同理解的地方，取哪一种写明在这里，计分时可以改选。', readings),
  section('ranking', '名次和口径', '怎样排名，采用算在哪个月，表里列不列年累计。', ranking),
  section('placings', '表扬、批评和评优', '按名次列入的名单。', placings),
  section('escalation', '连续没有进展的', '连续几个月没有进展的，逐级督办、通报。', escalation),
  section('totals', '达标和折算', '不达标线，得分折算进综合考核。', totals),
  section('bulletin', '通报用语', '通报里用办法自己的话；出通报时还可以逐段改。', bulletin),
];
