// A bulletin from units and items in one call, and short looks into an outline.
import { composeBulletin } from '../../../shared/bulletins/compose.ts';
import type { BulletinInput } from '../../../shared/bulletins/input.ts';
import { day } from '../../../shared/days/day.ts';
import { outlineSchema } from '../../../shared/outline/outline.ts';
import type { Block, Outline } from '../../../shared/outline/outline.ts';
import { emptySettings } from '../../../shared/settings.ts';
import type { OfficeSettings } from '../../../shared/settings.ts';
import type { Run } from '../scoring/helpers.ts';

export const hitechOffice: OfficeSettings = {
  ...emptySettings,
  issuer: '济宁高新区管委会办公室',
  numberPrefix: '济高新管办字',
  regionNames: ['济宁高新区', '高新区'],
  addressee: '各街道办事处，区直各部门单位，各驻区单位',
  supervisor: '党政办督查室',
};

export function inputOf(run: Run, more: Partial<BulletinInput> = {}): BulletinInput {
  const { rows, totals, lists, compiled, items, span } = run;
  return { scheme: compiled.scheme, run: { from: span.from, to: span.to, readings: compiled.readings, rows, totals, lists }, items, office: hitechOffice, issuedOn: day('2020-07-30'), ...more };
}

/** Composes, and holds the outline against the shape every document must have: known blocks, no id twice. */
export function bulletin(run: Run, more: Partial<BulletinInput> = {}): Outline {
  return sound(composeBulletin(inputOf(run, more)));
}

export function sound(outline: Outline): Outline {
  const parsed = outlineSchema.parse(outline);
  const ids = parsed.blocks.map((block) => block.id);
  if (new Set(ids).size !== ids.length) throw new Error('an id stands twice');
  for (const text of textsOf(outline)) if (/undefined|null|NaN|\{|\}|，，|。。|、、|，。/.test(text)) throw new Error(`broken text: ${text}`);
  return outline;
}

export function textsOf(outline: Outline): string[] {
  return outline.blocks.flatMap((block) => ('text' in block ? [block.text] : []));
}

export function block<K extends Block['kind']>(outline: Outline, id: string, kind: K): Extract<Block, { kind: K }> {
  const found = outline.blocks.find((one) => one.id === id && one.kind === kind);
  if (!found) throw new Error(`no block ${id}; there are ${outline.blocks.map((one) => one.id).join(' ')}`);
  return found as Extract<Block, { kind: K }>;
}

export function text(outline: Outline, id: string): string | undefined {
  const found = outline.blocks.find((one) => one.id === id);
  return found && 'text' in found ? found.text : undefined;
}

export const headings = (outline: Outline): string[] => outline.blocks.flatMap((one) => (one.kind === 'heading' ? [one.text] : []));
export const labels = (outline: Outline): string[] => outline.blocks.flatMap((one) => (one.kind === 'attachment' ? [one.label] : []));
