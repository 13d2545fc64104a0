// 二、存在问题: only what the numbers show. A judgement such as 重视程度不够 stands only where a number bears it out.
import { formatDay } from '../days/phrases.ts';
import { monthsOf, spanOf } from '../scoring/period.ts';
import { ordinal, sayAverage, sayShare } from './figures.ts';
import type { BulletinInput, Section, TextPart } from './input.ts';
import { periodWords, wholeArea } from './words.ts';

/** True when the units sent in less than one item each a month on average. */
export function averageIsLow({ run }: Pick<BulletinInput, 'run'>): boolean {
  return run.totals.submitted < run.rows.length * monthsOf(spanOf(run.from, run.to)).length;
}

/** Faults in the order of the printed bulletin, without their ordinals. */
function faults(input: BulletinInput): TextPart[] {
  const { run, items, office, issuedOn } = input;
  const { submitted } = run.totals;
  const units = run.rows.length;
  const silent = run.lists.zeroSubmitted.length;
  const notAdopted = items.filter((item) => item.submitted && item.outlet === null).length;
  const found: TextPart[] = [];
  if (silent > 0) {
    const count = silent === units ? `${units === 1 ? '' : `${units}个单位均`}没有报送信息` : `${units}个单位中有${silent}个没有报送信息，${sayShare(silent, units)}`;
    found.push({ id: 'problems.attention', text: `领导重视程度不够。${periodWords(run, issuedOn).said}，${count}。` });
  }
  if (submitted > 0 && units > 1 && averageIsLow(input)) {
    const { last } = spanOf(run.from, run.to);
    // A bulletin may go out before its period is over.
    const until = last > issuedOn ? '目前' : formatDay(last);
    const count = `${wholeArea(office)}共报送信息${submitted}篇，${sayAverage(submitted, units)}`;
    found.push({ id: 'problems.quantity', text: `信息报送数量少。截至${until}，${count}。` });
  }
  if (notAdopted > 0) {
    const count = notAdopted === submitted ? `报送的${submitted}篇信息均未被采用` : `报送的${submitted}篇信息中，有${notAdopted}篇未被采用，${sayShare(notAdopted, submitted)}`;
    found.push({ id: 'problems.quality', text: `信息报送质量有待提高。${count}。` });
  }
  return found;
}

/** `left` tells which paragraphs stay; the ordinals 一是、二是 are given to those. */
export function problemsSection(input: BulletinInput, left: (id: string) => boolean): Section {
  const found = faults(input).filter((part) => left(part.id));
  const paragraphs = found.map((part, at) => ({ ...part, text: found.length > 1 ? `${ordinal(at + 1)}是${part.text}` : part.text }));
  const { criticised } = input.run.lists;
  if (criticised.length > 0) paragraphs.push({ id: 'problems.criticised', text: `${criticised.join('、')}得分居末位，予以通报批评。` });
  return { id: 'problems', title: '存在问题', paragraphs };
}
