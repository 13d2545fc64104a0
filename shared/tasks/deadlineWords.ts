// How a deadline is written, as patterns over a flat text: year, then month and day, quarter, half year or the year's end, then 前, 底, 内.

const CHINESE_MONTH = '十[一二]?|[一二三四五六七八九]';
/** The year in front, in groups of the given names: a pattern may hold each name once. */
const yearAs = (year: string, relative: string): string =>
  `(?:(?<!\\d)(?<${year}>20\\d{2}|2\\d|二[〇○零][〇○零一二三四五六七八九]{2})年度?|(?<${relative}>今年|本年度?|当年|明年|次年|翌年|下一?年度?|去年|上年度?|上一年度?))?`;
const YEAR = yearAs('year', 'relative');
const FEAST_YEAR = yearAs('feastYear', 'feastRelative');
const MONTH = `(?<![\\d第])(?<month>\\d{1,2}|${CHINESE_MONTH})月份?`;
const DAY = '(?<day>\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})[日号]';
const HOUR = '(?:\\((?:周|星期|礼拜)[一二三四五六日天]\\))?(?:(?:上午|下午|中午|晚上?)?(?:\\d{1,2}(?::\\d{2}|[时点](?:\\d{1,2}分|半|整)?)|下班))?';
const PART = '(?<part>底|末|上中旬|中下旬|上旬|中旬|下旬|初)';
const TO = '(?:至|到|-|~|—|–){1,3}';
const QUARTER = `(?:第?[一二三四1-4]季?度?(?:${TO}|[、和]))?第?(?:Q(?=[1-4]))?(?<quarter>[一二三四1-4]|首)(?:季度?|(?<=Q[1-4]))(?<quarterPart>末|底)?`;
const BEFORE = '(?:之前|以前|前(?![期后往三来提置景列年端沿夕]))';
/** What a time begins with when it is a span: 3月1日至, 2024年10月—. */
const rangeAs = (year: string, month: string): string =>
  `(?:(?=[\\d一二三四五六七八九十])(?:(?<${year}>20\\d{2})年?)?(?:(?<${month}>\\d{1,2}|${CHINESE_MONTH})月?份?(?:\\d{1,2}[日号]?|[底初末]|[上中下]旬)?)?${TO})?`;
const RANGE = rangeAs('fromYear', 'fromMonth');
/** 6月1日至15日: the month is said once. */
const SPAN = `(?<![\\d])(?<spanMonth>\\d{1,2})月\\d{1,2}[日号]?${TO}(?<spanDay>\\d{1,2})[日号]${HOUR}`;
const HALF = '(?<half>[上下])半年(?:底)?';
const END = '(?<end>年底|年末|年终|(?<=年|年度)[底末])';
const WHEN = `(?:${SPAN}|${MONTH}(?:${DAY}${HOUR}|${PART})?|${QUARTER}|${HALF}|${END})`;
/** 2024.6.30, 2024/6/30. */
const NUMERIC = '(?<![\\d.])(?<numeric>20\\d{2}(?<mark>[./-])\\d{1,2}\\k<mark>\\d{1,2})日?';
/** Days that are named; some fall on another day each year. */
const FEAST = '(?<feast>元旦|春节|除夕|元宵节?|清明节?|五一|劳动节|端午节?|七一|建党节|八一|建军节|教师节|中秋节?|国庆节?|十一)';
const WILL = '(?:要|应|须|需|将|力争|确保|全部|全面|基本)*';
/** Words behind a bare 9月底 that make it a deadline in a sentence. */
const WORK = `(?=${WILL}(?:完成|报送|公布|公开|上线|实现|编制|建成|发布|出台|制定|形成|到位|落实))(?<=底|末|旬|年底)`;
/** Words behind a bare 9月 or 上半年; what was done then (完成情况, 完成投资) is none. */
const DONE = `(?=${WILL}(?:完成|报送|上线|建成|办结)(?!的|后|了|情|率|量|额|比|投|值|时|进))(?<=[月份度季日号旬年])`;
/** 6月底、12月底前: the last says 前 for all. */
const SHARED = '(?=(?:[、和及与](?:20\\d{2}年)?\\d{1,2}月(?:\\d{1,2}[日号]|[底末]|[上中下]旬)?)+(?:之前|以前|前))';

/**
 * In a sentence a deadline needs 前, 内 or a verb behind it; `by` forms: year, month, day … are named groups, so that the reader
 * knows what was written. A 的 behind 前 speaks of things of that time (2018年年底前的数据), not of work.
 */
export const IN_SENTENCE = new RegExp(
  `(?<again>[每各](?:个)?(?:年度?|季度?|月|周|旬))?(?:(?<phrase>${RANGE}${YEAR}${WHEN}(?:(?<before>${BEFORE})|(?<inside>以内|之内|内)|${WORK}|${DONE}|${SHARED})|${NUMERIC}${BEFORE}|${FEAST_YEAR}${FEAST}${BEFORE})|(?<within>(?:20\\d{2}|今|本|当|明|次)年度?内|(?<![\\d半一二三四五六七八九十两几数近])年度?内)(?=.))(?!的)`,
  'g',
);

/** 不迟于10月15日, 最迟6月: a bound without 前. */
export const AT_LATEST = new RegExp(`(?<=不得?[迟晚]于|最[迟晚](?:于|到|不超过)?)${YEAR}${WHEN}`, 'g');

/** 到2024年底，全部上线: the end of a period that opens a clause. */
export const BY_THEN = new RegExp(`(?<=(?:^|[,。;:])(?:力争)?(?:到|至))${YEAR}(?:${MONTH}(?:${DAY}|${PART})|${END})(?=,)`, 'g');

/** A whole cell of a deadline column: the same without 前, and a year, a month or a quarter alone. */
export const IN_CELL = new RegExp(
  `^(?:截至|截止到?|最迟|不晚于|不迟于|务必|于|在|到|自?(?:即日|现在|印发之日)起?(?:至|到))*(?<again>[每各](?:个)?(?:年度?|季度?|月|周|旬))?(?:${RANGE}${YEAR}${WHEN}?|(?<numeric>(?:20\\d{2}[./-])?\\d{1,2}[./-]\\d{1,2})日?|${rangeAs('fromYear2', 'fromMonth2')}(?:20\\d{2}[./]\\d{1,2}${TO})?(?<numericMonth>20\\d{2}[./-]\\d{1,2})月?|${FEAST_YEAR}${FEAST}|(?<within>(?:20\\d{2}|今|本|当|明|次)?年度?(?=内)))(?:(?<before>${BEFORE})|(?<inside>以内|之内|内)|(?<about>左右|前后)|止)?(?:全部|基本)?(?:完成|办结|落实|报送|到位|公开|上线)?$`,
);

const OPENERS = '(?:长期|持续|全年|常年|常态化?|长效|贯穿(?:全年|始终)|全年性|日常|即时|实时|随时|动态|适时|及时|立即|马上|经常性?|定期|按?序时(?:进度)?)';
/** Work without a last day: 长期坚持, 持续推进, 全年, 常态化开展, 立行立改. */
export const OPEN_ENDED = new RegExp(
  `^(?:自?(?:20\\d{2}年)?\\d{1,2}月(?:\\d{1,2}日)?起)?(?:20\\d{2}年|本年度?)?(?:${OPENERS}+(?:性|地)?(?:坚持|推进|推动|开展|落实|实施|进行|做好|更新|公开|完成|执行|工作|调整|整改|任务|性工作)*|立行立改|即知即改|边查边改)$`,
);

const AMOUNT = '(?<!\\d)(?:\\d{1,3}(?:[-~—至到]\\d{1,3})?|[一二三四五六七八九十两]{1,3}|半)';
/** A time counted from another day: 印发之日起30日内, 自收到之日起20个工作日内, 15日内, 三年内. */
export const DURATION = new RegExp(`(?:自?[\\u4e00-\\u9fff“”《》〔〕()]{0,16}(?:之日|日|后|之后)起?(?:的)?)?${AMOUNT}个?(?:工作日|自然日|日|天|周|星期|月|季度|小时|年)(?:之内|以内|内)`, 'g');

const DAYS = '\\d{1,2}[日号](?:[、和]\\d{1,2}[日号])*';
/** 每月5日前, 每季度末前, 每年年底前, 次月5日前, 月底前: a day that comes again. */
export const AGAIN = new RegExp(
  `[每各]个?(?:季度|季|年度?|半年|月|周|旬|星期)(?:首月|末月|第[一二三]个月)?(?:${DAYS}|[月季]?[底末初]|年底|周?[一二三四五六日])(?:之前|以前|前)?|(?:次|下|当|本)个?(?:月(?:${DAYS}|[底末])|季度?[底末]|周[底末一二三四五六日])(?:之前|以前|前)|(?<![\\d一二三四五六七八九十])(?:月|季度?|周)[底末](?:之前|以前|前)`,
  'g',
);

/** A cell that only says how often: 每季度一次, 按月, 每月更新. */
export const HOW_OFTEN = /^(?:每|按|逐)(?:个|一)?(?:半年|年度?|季度?|月度?|旬|周|星期|工作日|日|天)(?!.*(?:计划|要求|规定))[\u4e00-\u9fff\d]{0,8}$/;
