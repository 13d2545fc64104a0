// How a deadline is written, as one pattern over a flat text: year, then month and day, quarter, half year or the year's end, then 前, 底, 内.

const YEAR = '(?:(?<year>20\\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})年|(?<relative>今年|本年度?|当年|明年|次年|翌年|下一?年度?|去年|上年度?|上一年度?))?';
const MONTH = '(?<month>\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?';
const DAY = '(?<day>\\d{1,2})[日号]';
const PART = '(?<part>底|末|上旬|中旬|下旬|初)';
const QUARTER = '第?(?<quarter>[一二三四1-4]|首)季度?(?<quarterPart>末|底)?';
const BEFORE = '(?:之前|以前|前(?![期后往三来提置景列年]))';
const RANGE = '(?:(?:20\\d{2}年)?\\d{1,2}月?(?:\\d{1,2}[日号]?|[底初末])?(?:至|到|-|~|—|–)+)?';
/** Words behind a bare 9月底 that make it a deadline in a sentence. */
const WORK = '(?=(?:要|应|须|需|将|力争|全部|全面|基本)*(?:完成|报送|公布|公开|上线|实现|编制|建成|发布|出台|制定|形成|到位|落实))';

/**
 * In a sentence a deadline needs 前, 内 or a verb behind it; `by` forms: year, month, day … are named groups, so that the reader
 * knows what was written. A 的 behind 前 speaks of things of that time (2018年年底前的数据), not of work.
 */
export const IN_SENTENCE = new RegExp(
  `(?<again>[每各](?:个)?(?:年度?|季度?|月|周|旬))?(?<phrase>${RANGE}${YEAR}(?:${MONTH}(?:${DAY}|${PART})?|${QUARTER}|(?<half>[上下])半年(?:底)?|(?<end>年底|年末|年终|底(?=之前|以前|前)))(?:(?<before>${BEFORE})|(?<inside>以内|之内|内)|${WORK}(?<=底|末|旬|年底))|(?<within>年内|本年度内|年度内)(?=.))(?!的)`,
  'g',
);

/** A whole cell of a deadline column: the same without 前, and a month or a quarter alone. */
export const IN_CELL = new RegExp(
  `^(?:截至|截止到?|最迟|不晚于|不迟于|于|在|到)?(?<again>[每各](?:个)?(?:年度?|季度?|月|周|旬))?${RANGE}${YEAR}(?:${MONTH}(?:${DAY}|${PART})?|${QUARTER}|(?<half>[上下])半年(?:底)?|(?<end>年底|年末|年终|底))?(?:(?<before>${BEFORE})|(?<inside>以内|之内|内))?(?:全部|基本)?(?:完成|办结|落实|报送|到位|公开)?$`,
);

/** Work without a last day: 长期坚持, 持续推进, 全年, 常态化开展. */
export const OPEN_ENDED = /^(?:长期|持续|全年|常年|常态化?|长效|贯穿全年|全年性|日常|即时|实时|随时|动态|适时|及时|经常性?|定期)(?:全年)?(?:性|地)?(?:坚持|推进|推动|开展|落实|实施|进行|做好|更新|公开|完成|执行|工作|调整|任务|性工作)*$/;

/** A time counted from another day: 印发之日起30日内, 自收到之日起20个工作日内, 15日内. */
export const DURATION = /(?:自?[\u4e00-\u9fff“”《》〔〕()]{0,16}(?:之日|日|后|之后)起?(?:的)?)?(?:\d{1,3}|[一二三四五六七八九十]{1,3})个?(?:工作日|自然日|日|天|周|星期|月|小时)(?:之内|以内|内)/g;
/** 每月5日前, 每季度末前, 每年年底前: a day that comes again. */
export const AGAIN = /[每各]个?(?:季度|年度?|半年|月|周|旬)(?:首月|末月|第[一二三]个月)?(?:\d{1,2}[日号]|底|末|初|年底|周[一二三四五六日])(?:之前|以前|前)?/g;
