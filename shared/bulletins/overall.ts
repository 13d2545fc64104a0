// 一、报送和采用总体情况: what was sent in and printed, beside the period before; sentences whose number is zero fall away.
import { sayPeriod, spanOf } from '../scoring/period.ts';
import { adoptedByOutlet } from './basic.ts';
import { classesOf } from './classes.ts';
import type { BulletinInput, Section, TextPart } from './input.ts';
import { marksIn } from './marks.ts';
import { periodWords, unitsAddressed } from './words.ts';

/** '比第一季度增加3篇', '与第一季度持平'; '' without a period before, or when there was nothing in either. */
function sayChange({ run, previous }: BulletinInput, of: 'submitted' | 'adopted'): string {
  if (!previous) return '';
  const words = sayPeriod(spanOf(previous.from, previous.to));
  const said = words.year === sayPeriod(spanOf(run.from, run.to)).year ? words.text : words.dated;
  const change = run.totals[of] - previous.totals[of];
  if (change === 0) return run.totals[of] === 0 ? '' : `，与${said}持平`;
  return `，比${said}${change > 0 ? '增加' : '减少'}${Math.abs(change)}篇`;
}

function total(input: BulletinInput): string {
  const { scheme, run, items, office, issuedOn } = input;
  const { submitted, adopted } = run.totals;
  const sent = submitted > 0 ? `报送${scheme.bulletin.item}${submitted}篇` : `没有报送${scheme.bulletin.item}`;
  const printed = adopted > 0 ? `采用${adopted}篇` : submitted > 0 ? '均未被采用' : '';
  const carried = items.filter((item) => !item.submitted && item.outlet !== null && item.outlet !== 'unlisted').length;
  const unlisted = items.filter((item) => item.outlet === 'unlisted').length;
  return [
    `${periodWords(run, issuedOn).said}，${unitsAddressed(office)}${sent}${sayChange(input, 'submitted')}`,
    printed === '' ? '' : `；${printed}${sayChange(input, 'adopted')}`,
    '。',
    carried > 0 ? `采用的信息中，以前报送的${carried}篇。` : '',
    unlisted > 0 ? `另有${unlisted}篇由计分办法未列的刊物采用，不计分。` : '',
  ].join('');
}

/** '获领导批示3篇，其中国办领导批示2篇、区委、区政府领导批示1篇。' Each item once, by its highest instruction. */
function instructions({ scheme, items }: BulletinInput): string {
  const found = marksIn(scheme, items);
  if (found.length === 0) return '';
  const counts = found.map(({ mark, says }) => `${says}${items.filter((item) => item.mark === mark).length}篇`);
  const [only] = counts;
  return counts.length === 1 ? `获${only}。` : `获领导批示${items.filter((item) => item.mark !== '').length}篇，其中${counts.join('，')}。`;
}

function byClass({ scheme, run }: BulletinInput): string {
  const classes = classesOf(scheme, run);
  if (classes.length < 2) return '';
  const parts = classes.flatMap(({ name, rows }) => {
    const sum = (of: 'submitted' | 'adopted'): number => rows.reduce((whole, row) => whole + row[of], 0);
    const [submitted, adopted] = [sum('submitted'), sum('adopted')];
    if (submitted === 0 && adopted === 0) return [];
    return [`${name}${submitted > 0 ? `报送${submitted}篇` : '没有报送'}${adopted > 0 ? `、采用${adopted}篇` : ''}`];
  });
  return parts.length === 0 ? '' : `其中，${parts.join('；')}。`;
}

/** Ids: overall, overall.total .outlets .instructions. */
export function overallSection(input: BulletinInput): Section {
  const outlets = adoptedByOutlet(input);
  const parts: TextPart[] = [
    { id: 'overall.total', text: `${total(input)}${byClass(input)}` },
    { id: 'overall.outlets', text: outlets.length === 0 ? '' : `同一信息按最高的计，${outlets.join('，')}。` },
    { id: 'overall.instructions', text: instructions(input) },
  ];
  return { id: 'overall', title: '报送和采用总体情况', paragraphs: parts.filter(({ text }) => text !== '') };
}
